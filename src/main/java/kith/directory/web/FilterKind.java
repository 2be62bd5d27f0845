package kith.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.directory.Condition;
import kith.directory.Condition.AtDomain;
import kith.directory.Condition.CreatedBetween;
import kith.directory.Condition.CreatedWithin;
import kith.directory.Condition.HasLabel;
import kith.directory.Condition.HasStatus;
import kith.directory.Condition.HasTickets;
import kith.directory.Condition.HoldsValue;
import kith.directory.Condition.InGroup;
import kith.directory.Condition.InOrganization;
import kith.directory.Condition.InitialIs;
import kith.directory.Condition.Search;
import kith.directory.Condition.SpeaksLanguage;
import org.jspecify.annotations.Nullable;

/** The filters that the menu offers, in its order. */
enum FilterKind {
    STATUS("toggle-left", "status"),
    ORGANIZATION("building", "organization"),
    CREATED("calendar-event", "created_from", "created_to", "created_last"),
    TICKETS("ticket", "tickets"),
    GROUP("shield-check", "group"),
    LABEL("tag", "label"),
    LANGUAGE("language", "language"),
    DOMAIN("mail", "domain"),
    INITIAL("user", "initial"),
    /** A custom field; offered by its own name. */
    FIELD("list-check");

    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final String[] parameters;

    FilterKind(String icon, String... parameters) {
        this.icon = icon;
        this.parameters = parameters;
    }

    String icon() {
        return icon;
    }

    /** As it stands in the address and at the end of its message key. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean owns(String parameter) {
        for (String mine : parameters) {
            if (mine.equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** Those that are offered under their own name. */
    static List<FilterKind> offered() {
        return Arrays.stream(values()).filter(kind -> kind != FIELD).toList();
    }

    static @Nullable FilterKind parse(@Nullable String text) {
        if (FieldFilter.edited(text) != null) {
            return FIELD;
        }
        for (FilterKind kind : offered()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        return null;
    }

    static FilterKind of(Condition condition) {
        return switch (condition) {
            case HasStatus status -> STATUS;
            case InOrganization organization -> ORGANIZATION;
            case CreatedBetween between -> CREATED;
            case CreatedWithin within -> CREATED;
            case HasTickets tickets -> TICKETS;
            case InGroup group -> GROUP;
            case HasLabel label -> LABEL;
            case SpeaksLanguage language -> LANGUAGE;
            case AtDomain domain -> DOMAIN;
            case InitialIs initial -> INITIAL;
            case HoldsValue value -> FIELD;
            case Search search -> throw new IllegalArgumentException("the search has a box of its own");
        };
    }
}
