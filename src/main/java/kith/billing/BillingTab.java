package kith.billing;

import gg.jte.Content;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was charged for the tickets of a person, as far as the viewer may see those. */
@Component
class BillingTab implements RecordTab {

    private final ChargeRepository charges;
    private final Templates templates;

    BillingTab(ChargeRepository charges, Templates templates) {
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
    public OptionalLong count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(charges.count(Charges.visible(person, viewer)));
    }

    @Override
    public boolean forAgents() {
        return false;
    }

    @Override
    public Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        return new ChargesTab(Charges.visible(person, viewer), false, TabAddress.of(person, name(), screen))
                .content(charges, parameters, screen, templates);
    }
}
