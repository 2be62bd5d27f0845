package kith.people.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.fields.CustomFields;
import kith.people.Activity;
import kith.people.Activity.Kind;
import kith.people.ActivityStream;
import kith.people.ActivityStream.Cursor;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Everything that happened around a user, day by day. */
@Component
class ActivityTab implements RecordTab {

    static final String NAME = "activity";

    private final ActivityStream stream;
    private final CustomFields customFields;
    private final Templates templates;

    ActivityTab(ActivityStream stream, CustomFields customFields, Templates templates) {
        this.stream = stream;
        this.customFields = customFields;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        return OptionalLong.empty();
    }

    @Override
    public Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Kind kind = kind(parameters.getFirst("kind"));
        Cursor before = Cursor.parse(parameters.getFirst("activity_before")).orElse(null);
        Page<Activity, Cursor> page = stream.page(person, kind, before, viewer);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("texts", new ActivityTexts(screen, new ChangeTexts(screen, customFields.names())));
        model.put("days", ActivityDays.of(page.rows(), screen.texts().zone()));
        model.put("kind", kind);
        model.put("next", page.next());
        model.put("address", TabAddress.of(person, name(), screen));
        return templates.content("people/web/activity", model);
    }

    /** A kind's name in addresses and message keys. */
    static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> key(kind).equals(name))
                .findFirst()
                .orElse(null);
    }
}
