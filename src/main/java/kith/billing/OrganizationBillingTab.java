package kith.billing;

import gg.jte.Content;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was charged for the tickets of all members of an organization, as far as the viewer may see those. */
@Component
class OrganizationBillingTab implements OrganizationTab {

    private final ChargeRepository charges;
    private final Templates templates;

    OrganizationBillingTab(ChargeRepository charges, Templates templates) {
        this.charges = charges;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        return OptionalLong.empty();
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        TabAddress address = TabAddress.of(organization.id(), name(), screen);
        return new ChargesTab(Charges.visible(organization.id(), viewer), true, address)
                .content(charges, parameters, screen, templates);
    }
}
