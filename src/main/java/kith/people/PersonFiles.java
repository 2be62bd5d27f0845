package kith.people;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.files.FileName;
import kith.files.Files;
import kith.files.StoreOutcome;
import kith.files.StoreOutcome.Stored;
import kith.people.FilesAdded.Refusal;
import kith.people.RecordOwner.OfPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files on records: invoices, documents, whatever helps to help. Whoever may see the record may download them. */
@Service
public class PersonFiles {

    /** How long a removed file can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final People people;
    private final PersonFileRepository rows;
    private final Files files;
    private final ChangeEntries changes;

    PersonFiles(People people, PersonFileRepository rows, Files files, ChangeEntries changes) {
        this.people = people;
        this.rows = rows;
        this.files = files;
        this.changes = changes;
    }

    /** The latest first. */
    public List<PersonFile> of(PersonId person, Viewer viewer) {
        people.get(person, viewer);
        return rows.of(new OfPerson(person));
    }

    /** A file of this person, to whoever may see the record now. */
    public PersonFile get(PersonId person, long file, Viewer viewer) {
        people.get(person, viewer);
        return rows.find(new OfPerson(person), file)
                .orElseThrow(() -> new NotFound("file " + file + " of user " + person));
    }

    public void write(PersonFile file, OutputStream to) throws IOException {
        files.write(file.content(), to);
    }

    public Optional<byte[]> thumbnail(PersonFile file) {
        return files.thumbnail(file.content());
    }

    /** The most bytes a file may have. */
    public long largest() {
        return files.largest();
    }

    /** Takes those of the files that may be taken. */
    @Transactional(rollbackFor = IOException.class)
    public FilesAdded add(PersonId person, List<UploadedFile> uploads, Viewer viewer) throws IOException {
        people.getForEdit(person, viewer);
        long before = changes.last(person);
        List<Refusal> refusals = store(new OfPerson(person), uploads, viewer);
        return new FilesAdded(uploads.size() - refusals.size(), refusals, changes.since(person, before));
    }

    /** Takes what may be taken, and says why the rest was not. */
    List<Refusal> store(RecordOwner owner, List<UploadedFile> uploads, Viewer viewer) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        int most = files.most();
        int count = rows.count(owner);
        for (UploadedFile upload : uploads) {
            String name = FileName.tidy(upload.name());
            StoreOutcome outcome =
                    count < most ? files.store(name, upload.size(), upload.content()) : new StoreOutcome.TooMany(most);
            if (outcome instanceof Stored(var stored)) {
                rows.add(owner, stored, name, viewer);
                count++;
            } else {
                refusals.add(new Refusal(name, outcome));
            }
        }
        return refusals;
    }

    /** Takes the file off the record; {@code null} when it is not there any more. */
    @Transactional
    public @Nullable ChangeTrace remove(PersonId person, long file, Viewer viewer) {
        people.getForEdit(person, viewer);
        long before = changes.last(person);
        rows.remove(new OfPerson(person), file);
        return changes.since(person, before);
    }
}
