package kith.people.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import kith.audit.LoggedChange;
import kith.fields.FieldName;
import kith.fields.FieldTexts;
import kith.fields.FormerFieldValues;
import kith.people.PastFact;
import kith.people.PostalAddress;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/** Says in the reader's words what entries of the change log say in those of the database. */
record ChangeTexts(Screen screen, Map<Long, FieldName> customFields) {

    String field(String name) {
        FieldName custom = custom(name);
        if (custom != null) {
            return custom.title();
        }
        return orAsItIs("people.changes.field." + name, name);
    }

    /** The way a change came: by hand, import 12, SQL. */
    String source(String source) {
        String[] parts = source.split(" ", 2);
        String key = "people.changes.source." + parts[0];
        return screen.texts().has(key) ? screen.t(key, parts.length == 2 ? parts[1] : "") : source;
    }

    /** The value before; {@code null} when there was none. */
    @Nullable String before(LoggedChange change) {
        return value(change.field(), change.oldValue(), change.oldRef());
    }

    /** The value after; {@code null} when there is none. */
    @Nullable String after(LoggedChange change) {
        return value(change.field(), change.newValue(), change.newRef());
    }

    /** The value at the earlier moment; {@code null} when there was none. */
    @Nullable String then(PastFact fact) {
        return fact.then() == null && fact.thenRef() == null ? null : value(fact.field(), fact.then(), fact.thenRef());
    }

    /** The present value; {@code null} when there is none any more. */
    @Nullable String now(PastFact fact) {
        return fact.now() == null && fact.nowRef() == null ? null : value(fact.field(), fact.now(), fact.nowRef());
    }

    private @Nullable String value(String field, @Nullable String value, @Nullable Long ref) {
        return switch (field) {
            case "is_manager", "auto_responder", "email_primary", "phone_primary" -> yesOrNo(value);
            case "email_owner", "phone_owner", "merged_into" -> ref == null ? null : "#" + ref;
            default -> value == null ? null : words(field, value);
        };
    }

    private @Nullable FieldName custom(String field) {
        Long id = FormerFieldValues.field(field);
        return id == null ? null : customFields.get(id);
    }

    private String words(String field, String value) {
        FieldName custom = custom(field);
        if (custom != null) {
            return new FieldTexts(screen.texts()).told(custom.kind(), value);
        }
        return switch (field) {
            case "status" -> orAsItIs("people.status." + value, value);
            case "kind" -> orAsItIs("people.changes.kind." + value, value);
            case "channel", LoggedChange.CREATED -> orAsItIs("people.channel." + value, value);
            case "address" -> address(value);
            case "im" -> messenger(value);
            case "phone_kind" -> orAsItIs("people.phone." + value, value);
            case "language" -> screen.texts().languageName(value);
            case "created_at", "deleted_at", "anonymized_at", "email_verified" -> moment(value);
            default -> value;
        };
    }

    private String address(String value) {
        return PostalAddress.of(value)
                .map(address -> String.join(", ", ContactsView.lines(address, screen)))
                .orElse(value);
    }

    /** The service, then the account. */
    private String messenger(String value) {
        String[] parts = value.split(" ", 2);
        return parts.length == 2 ? orAsItIs("people.im." + parts[0], parts[0]) + ": " + parts[1] : value;
    }

    private String yesOrNo(@Nullable String value) {
        return screen.t("true".equals(value) ? "people.changes.yes" : "people.changes.no");
    }

    private String moment(String value) {
        try {
            return screen.texts().dateTime(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException typedByHand) {
            return value;
        }
    }

    private String orAsItIs(String key, String value) {
        return screen.texts().has(key) ? screen.t(key) : value;
    }
}
