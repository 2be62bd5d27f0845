package kith.people;

import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.RecordOwner.OfOrganization;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes about organizations: written and read by agents, seen by nobody else. */
@Service
public class OrganizationNotes {

    private final Organizations organizations;
    private final NoteRepository notes;

    OrganizationNotes(Organizations organizations, NoteRepository notes) {
        this.organizations = organizations;
        this.notes = notes;
    }

    public long count(OrganizationId organization, Viewer viewer) {
        organizations.get(organization, viewer);
        return notes.count(new OfOrganization(organization));
    }

    /** The newest first; {@code before} is the last note of the page before. */
    public Page<Note, Long> page(OrganizationId organization, @Nullable Long before, Viewer viewer) {
        organizations.get(organization, viewer);
        return Notes.page(notes.newest(new OfOrganization(organization), before, Notes.PAGE_SIZE + 1));
    }

    /** Adds a note; {@code false} when there is nothing in it or more than a note takes. */
    @Transactional
    public boolean add(OrganizationId organization, String body, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        String text = TypedText.text(body);
        if (text.isEmpty() || text.length() > Notes.LONGEST) {
            return false;
        }
        notes.insert(new OfOrganization(organization), viewer.agentId(), viewer.name(), text);
        return true;
    }

    @Transactional
    public void delete(OrganizationId organization, long note, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        if (!notes.delete(new OfOrganization(organization), note)) {
            throw new NotFound("note " + note);
        }
    }
}
