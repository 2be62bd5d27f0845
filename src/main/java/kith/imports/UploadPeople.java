package kith.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kith.access.Permission;
import kith.access.Viewer;
import kith.csv.ByteSource;
import kith.csv.FileFormat;
import kith.csv.FileRecognition;
import kith.csv.Recognized;
import kith.imports.UploadOutcome.Refused;
import kith.imports.UploadOutcome.Taken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of people in and finds out what can be found out about it. */
@Service
public class UploadPeople {

    private static final int LONGEST_NAME = 255;
    private static final String PASTED_NAME = "pasted.csv";

    private final ImportRecords records;
    private final ImportFiles files;
    private final MappingMemory memory;
    private final PeopleImports imports;

    UploadPeople(ImportRecords records, ImportFiles files, MappingMemory memory, PeopleImports imports) {
        this.records = records;
        this.files = files;
        this.memory = memory;
        this.imports = imports;
    }

    /** Keeps the file unless it cannot be a table; its name is only shown, never believed. */
    @Transactional
    public UploadOutcome upload(String fileName, ByteSource file, Viewer viewer) {
        viewer.require(Permission.USERS_IMPORT);
        try {
            return switch (FileRecognition.recognize(file, HeaderNames::known)) {
                case Recognized.Refused refused -> new Refused(refused.reason().messageKey());
                case Recognized.Table table -> keep(shortened(fileName), file, table.format(), false, viewer);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with people typed line by line. */
    @Transactional
    public UploadOutcome paste(String text, Viewer viewer) {
        viewer.require(Permission.USERS_IMPORT);
        try {
            byte[] csv = PastedLines.of(text).asCsv();
            return keep(PASTED_NAME, () -> new ByteArrayInputStream(csv), PastedLines.FORMAT, true, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadOutcome keep(String name, ByteSource file, FileFormat format, boolean pasted, Viewer viewer)
            throws IOException {
        Preview preview = Preview.of(file, format);
        if (preview.rows().isEmpty()) {
            return new Refused("imports.page.upload.no-rows");
        }
        long id = records.insert(viewer.agentId(), viewer.name(), name, pasted);
        try (InputStream bytes = file.open()) {
            records.size(id, files.store(id, bytes));
        }
        records.format(id, format);
        Mapping mapping = pasted ? imports.pastedMapping() : memory.begin(id, preview.columns());
        records.mapping(id, mapping, ImportOptions.USUAL);
        boolean clear = mapping.problems().isEmpty()
                && mapping.columns().stream().allMatch(column -> column.confidence() == Confidence.SURE);
        if (clear) {
            imports.check(id, viewer);
        }
        return new Taken(id, clear);
    }

    private static String shortened(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "import.csv";
        }
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }
}
