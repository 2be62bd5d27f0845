package kith.organizations;

import java.io.IOException;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.files.Content;
import kith.files.Pictures;
import kith.files.Portrayed;
import kith.files.Portrayed.OrganizationPortrayed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of organizations; those without one are shown by initials. */
@Service
public class OrganizationPictures {

    private final Organizations organizations;
    private final Pictures pictures;

    OrganizationPictures(Organizations organizations, Pictures pictures) {
        this.organizations = organizations;
        this.pictures = pictures;
    }

    /** The number of the picture, another one for each new picture. */
    public Optional<Long> of(OrganizationId organization, Viewer viewer) {
        organizations.get(organization, viewer);
        return pictures.of(portrayed(organization));
    }

    public byte[] png(OrganizationId organization, Viewer viewer) {
        organizations.get(organization, viewer);
        return pictures.png(portrayed(organization))
                .orElseThrow(() -> new NotFound("a picture of organization " + organization));
    }

    /** Sets or replaces the picture; {@code false} for what is no picture. */
    @Transactional(rollbackFor = IOException.class)
    public boolean set(OrganizationId organization, String name, long size, Content content, Viewer viewer)
            throws IOException {
        organizations.requireEdit(organization, viewer);
        return pictures.replace(portrayed(organization), name, size, content);
    }

    @Transactional
    public void remove(OrganizationId organization, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        pictures.remove(portrayed(organization));
    }

    private static Portrayed portrayed(OrganizationId organization) {
        return new OrganizationPortrayed(organization.value());
    }
}
