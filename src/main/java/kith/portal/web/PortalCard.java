package kith.portal.web;

import gg.jte.Content;
import java.util.Map;
import kith.people.Person;
import kith.people.RecordCard;
import kith.portal.AccountOfUser;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;

/** The account of a user on the portal, on their record. */
@Component
class PortalCard implements RecordCard {

    private final AccountOfUser accounts;
    private final Templates templates;

    PortalCard(AccountOfUser accounts, Templates templates) {
        this.accounts = accounts;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public boolean shown(Person person) {
        return !person.agent() && !person.anonymized();
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        return templates.content(
                "portal/web/account_card",
                Map.of("screen", screen, "person", person, "editable", editable, "account", accounts.of(person.id())));
    }
}
