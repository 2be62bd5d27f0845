package kith.people;

import java.io.IOException;
import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.FilesAdded.Refusal;
import kith.people.RecordOwner.OfOrganization;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files on the records of organizations. */
@Service
public class OrganizationFiles {

    private final Organizations organizations;
    private final PersonFileRepository rows;
    private final PersonFiles files;

    OrganizationFiles(Organizations organizations, PersonFileRepository rows, PersonFiles files) {
        this.organizations = organizations;
        this.rows = rows;
        this.files = files;
    }

    /** The latest first. */
    public List<PersonFile> of(OrganizationId organization, Viewer viewer) {
        organizations.get(organization, viewer);
        return rows.of(new OfOrganization(organization));
    }

    public PersonFile get(OrganizationId organization, long file, Viewer viewer) {
        organizations.get(organization, viewer);
        return rows.find(new OfOrganization(organization), file)
                .orElseThrow(() -> new NotFound("file " + file + " of organization " + organization));
    }

    /** Takes those of the files that may be taken. */
    @Transactional(rollbackFor = IOException.class)
    public FilesAdded add(OrganizationId organization, List<UploadedFile> uploads, Viewer viewer) throws IOException {
        organizations.requireEdit(organization, viewer);
        List<Refusal> refusals = files.store(new OfOrganization(organization), uploads, viewer);
        return new FilesAdded(uploads.size() - refusals.size(), refusals, null);
    }

    /** Takes the file off the record. */
    @Transactional
    public void remove(OrganizationId organization, long file, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        rows.remove(new OfOrganization(organization), file);
    }
}
