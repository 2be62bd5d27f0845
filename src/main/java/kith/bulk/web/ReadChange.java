package kith.bulk.web;

import java.util.Optional;
import kith.access.Viewer;
import kith.bulk.BulkChange;
import kith.groups.Usergroup;
import kith.groups.Usergroups;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.PersonStatus;
import org.springframework.stereotype.Component;

/** Reads what is to be changed from the form; empty when that is not said or there is no such organization or usergroup. */
@Component
class ReadChange {

    private static final int LONGEST_LABEL = 50;

    private final Organizations organizations;
    private final Usergroups groups;

    ReadChange(Organizations organizations, Usergroups groups) {
        this.organizations = organizations;
        this.groups = groups;
    }

    Optional<BulkChange> from(BulkForm form, Viewer viewer) {
        BulkForm.Act act = form.chosenAct();
        if (act == null) {
            return Optional.empty();
        }
        return switch (act) {
            case ACTIVE -> Optional.of(BulkChange.status(PersonStatus.ACTIVE));
            case INACTIVE -> Optional.of(BulkChange.status(PersonStatus.INACTIVE));
            case CLOSED -> Optional.of(BulkChange.status(PersonStatus.CLOSED));
            case SET_ORGANIZATION -> organization(form, viewer);
            case CLEAR_ORGANIZATION -> Optional.of(BulkChange.noOrganization());
            case ADD_LABEL -> label(form).map(BulkChange::addLabel);
            case REMOVE_LABEL -> label(form).map(BulkChange::removeLabel);
            case ADD_GROUP -> group(form, viewer).map(BulkChange::addGroup);
            case REMOVE_GROUP -> group(form, viewer).map(BulkChange::removeGroup);
        };
    }

    private Optional<Usergroup> group(BulkForm form, Viewer viewer) {
        return groups.custom(viewer).stream()
                .filter(group -> form.group() != null && group.id() == form.group())
                .findFirst();
    }

    /** The one that was picked, else the one of the name that was typed. */
    private Optional<BulkChange> organization(BulkForm form, Viewer viewer) {
        Long picked = form.organizationId();
        return (picked == null
                        ? organizations.named(form.organizationText(), viewer)
                        : organizations.find(new OrganizationId(picked), viewer))
                .map(found -> BulkChange.organization(found.id().value(), found.name()));
    }

    private static Optional<String> label(BulkForm form) {
        return Optional.of(form.labelText()).filter(text -> !text.isEmpty() && text.length() <= LONGEST_LABEL);
    }
}
