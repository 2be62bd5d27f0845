package kith.people;

import java.util.List;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.RecordOwner.OfPerson;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes about people: written and read by agents, seen by nobody else. They notify no one. */
@Service
public class Notes {

    /** The most characters a note may have. */
    public static final int LONGEST = 20_000;

    static final int PAGE_SIZE = 50;

    private final People people;
    private final NoteRepository notes;
    private final SystemLog systemLog;

    Notes(People people, NoteRepository notes, SystemLog systemLog) {
        this.people = people;
        this.notes = notes;
        this.systemLog = systemLog;
    }

    public long count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return notes.count(new OfPerson(person));
    }

    /** The newest first; {@code before} is the last note of the page before. */
    public Page<Note, Long> page(PersonId person, @Nullable Long before, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return page(notes.newest(new OfPerson(person), before, PAGE_SIZE + 1));
    }

    /** What was read with one more than fits, to tell whether there are older ones. */
    static Page<Note, Long> page(List<Note> found) {
        return Page.onward(found, PAGE_SIZE, Note::id);
    }

    /** Adds a note; {@code false} when there is nothing in it or more than a note takes. */
    @Transactional
    public boolean add(PersonId person, String body, Viewer viewer) {
        people.getForEdit(person, viewer);
        String text = TypedText.text(body);
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        notes.insert(new OfPerson(person), viewer.agentId(), viewer.name(), text);
        return true;
    }

    @Transactional
    public void delete(PersonId person, long note, Viewer viewer) {
        people.getForEdit(person, viewer);
        if (!notes.delete(new OfPerson(person), note)) {
            throw new NotFound("note " + note);
        }
        systemLog.record(new PersonEvent.NoteDeleted(person, note));
    }
}
