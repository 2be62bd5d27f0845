package kith.privacy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.csv.CsvOutput;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonFile;
import kith.people.PersonFiles;
import kith.people.PersonId;
import kith.people.VCards;
import kith.privacy.PrivacyEvent.Disclosed;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives all data of one person as a ZIP: every kind of rows as JSON and as CSV, a card for address books, and the files,
 * written while it is read.
 */
@Service
public class AccessRequest {

    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 1_000;

    private final People people;
    private final PersonFiles files;
    private final VCards cards;
    private final List<DisclosureStep> steps;
    private final SystemLog log;
    private final Database db;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    AccessRequest(
            People people,
            PersonFiles files,
            VCards cards,
            List<DisclosureStep> steps,
            SystemLog log,
            Database db,
            JsonMapper json,
            TransactionOperations transaction) {
        this.people = people;
        this.files = files;
        this.cards = cards;
        this.steps = steps;
        this.log = log;
        this.db = db;
        this.json = json;
        this.transaction = transaction;
    }

    /** Notes that somebody takes the data, and says whose it is. */
    public Person begin(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        Person person = people.get(id, viewer);
        if (person.agent()) {
            throw new Forbidden("agent " + id + " is no user");
        }
        transaction.executeWithoutResult(status -> log.record(new Disclosed(id)));
        return person;
    }

    /** Writes what {@link #begin} has noted. */
    public void write(PersonId person, Viewer viewer, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (DisclosureStep step : steps) {
                for (Disclosure disclosure : step.disclosures(person)) {
                    writeJson(disclosure, zip);
                    writeCsv(disclosure, zip);
                }
            }
            zip.putNextEntry(new ZipEntry("profile.vcf"));
            print(cards.of(person, false, viewer), zip);
            zip.closeEntry();
            for (PersonFile file : files.of(person, viewer)) {
                zip.putNextEntry(new ZipEntry("files/" + file.id() + "-" + file.name()));
                files.write(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void writeJson(Disclosure disclosure, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(disclosure.name() + ".json"));
        List<String> between = new ArrayList<>(List.of("[\n"));
        each(disclosure, row -> {
            print(between.getFirst() + row, zip);
            between.set(0, ",\n");
        });
        print(between.getFirst().equals("[\n") ? "[]\n" : "\n]\n", zip);
        zip.closeEntry();
    }

    private void writeCsv(Disclosure disclosure, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(disclosure.name() + ".csv"));
        try (CsvOutput csv = new CsvOutput(new Unclosed(zip))) {
            List<String> header = new ArrayList<>();
            each(disclosure, row -> {
                Map<String, Object> values = json.readValue(row, ROW);
                if (header.isEmpty()) {
                    header.addAll(values.keySet());
                    csv.row(List.copyOf(header));
                }
                csv.row(values.values().stream()
                        .map(value -> Objects.toString(value, ""))
                        .toList());
            });
        }
        zip.closeEntry();
    }

    /** Hands on each row as JSON while it is read. */
    private void each(Disclosure disclosure, Consumer<String> reader) {
        transaction.executeWithoutResult(
                status -> db.sql(Sql.lines(Sql.of("select to_json(d)::text from ("), disclosure.rows(), Sql.of(") d")))
                        .withFetchSize(ROWS_AT_ONCE)
                        .query(row -> {
                            reader.accept(row.getString(1));
                        }));
    }

    private static void print(String text, OutputStream to) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive goes on after a file in it has ended. */
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
