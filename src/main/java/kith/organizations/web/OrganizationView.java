package kith.organizations.web;

import gg.jte.Content;
import java.util.List;
import kith.organizations.NamingOutcome;
import kith.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * The record of an organization as a page shows it.
 *
 * @param picture the number of the picture; {@code null} without one
 * @param editable whether the viewer may change the organization
 * @param tabName the open tab, or {@link #PROFILE}
 * @param naming the name being edited, if it is
 */
record OrganizationView(
        Organization organization,
        @Nullable Long picture,
        boolean editable,
        List<Content> cards,
        List<Link> tabs,
        String tabName,
        Content tab,
        @Nullable Naming naming) {

    /** The tab of small screens that shows the cards; wide ones show them beside every tab. */
    static final String PROFILE = "profile";

    /** A tab as it stands in the row of tabs. */
    record Link(String name, @Nullable Long count, boolean current) {}

    /** The name being edited; {@code refused} says why the one that was sent was not taken. */
    record Naming(String typed, @Nullable NamingOutcome refused) {}

    long id() {
        return organization.id().value();
    }

    /** An address under this record. */
    String at(String path) {
        return "/agent/organizations/" + organization.id() + path;
    }
}
