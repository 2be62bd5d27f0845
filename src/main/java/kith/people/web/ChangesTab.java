package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.ChangeLog;
import kith.audit.ChangeLog.Filter;
import kith.audit.ChangeLog.Subject;
import kith.audit.LoggedChange;
import kith.fields.CustomFields;
import kith.people.People;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.RevertChange;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was changed about a user: field by field, by whom, through what. */
@Component
class ChangesTab implements RecordTab {

    static final String NAME = "changes";

    private static final int PAGE_SIZE = 30;

    private final ChangeLog changeLog;
    private final People people;
    private final RevertChange revertChange;
    private final CustomFields customFields;
    private final Templates templates;

    ChangesTab(
            ChangeLog changeLog,
            People people,
            RevertChange revertChange,
            CustomFields customFields,
            Templates templates) {
        this.changeLog = changeLog;
        this.people = people;
        this.revertChange = revertChange;
        this.customFields = customFields;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public boolean shown(PersonId person, Viewer viewer) {
        return count(person, viewer).orElse(0) > 0;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(changeLog.count(subject(person)));
    }

    @Override
    public Content content(PersonId id, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Subject subject = subject(id);
        Filter filter = new Filter(chosen(parameters, "field"), chosen(parameters, "who"));
        Page<LoggedChange, Long> page =
                changeLog.page(subject, filter, number(parameters.getFirst("changes_before")), PAGE_SIZE);
        List<Long> entries = page.rows().stream().map(LoggedChange::id).toList();
        ChangesView view = new ChangesView(
                id,
                page,
                filter,
                changeLog.fields(subject),
                changeLog.authors(subject),
                people.mayEdit(people.get(id, viewer), viewer),
                revertChange.refusals(id, entries),
                TabAddress.of(id, NAME, screen));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("texts", new ChangeTexts(screen, customFields.names()));
        model.put("view", view);
        return templates.content("people/web/changes", model);
    }

    private static Subject subject(PersonId person) {
        return new Subject(ChangeLog.Kind.PERSON, person.value());
    }

    private static @Nullable String chosen(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
