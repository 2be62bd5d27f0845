package kith.portal.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import kith.people.Person;
import kith.people.RecordCard;
import kith.portal.AccountOfUser;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The account of a user on the portal, on their record. */
@Component
class PortalCard implements RecordCard {

    private static final String VIEW = "portal/web/account_card";

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
        return templates.content(VIEW, model(person, editable, screen, null));
    }

    /** The card as an answer of its own. */
    ModelAndView alone(Person person, Screen screen, @Nullable String passwordProblem) {
        HttpStatus status = passwordProblem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(VIEW, model(person, true, screen, passwordProblem), status);
    }

    private Map<String, @Nullable Object> model(
            Person person, boolean editable, Screen screen, @Nullable String passwordProblem) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("person", person);
        model.put("editable", editable);
        model.put("account", accounts.of(person.id()));
        model.put("passwordProblem", passwordProblem);
        return model;
    }
}
