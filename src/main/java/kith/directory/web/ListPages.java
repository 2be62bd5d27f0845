package kith.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.Viewer;
import kith.directory.FilterChoices;
import kith.directory.ListActions;
import kith.directory.ListColumn;
import kith.directory.Listing;
import kith.directory.PersonDetails;
import kith.directory.PersonDetails.Details;
import kith.directory.PersonRow;
import kith.directory.ViewsPane;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldSubject;
import kith.fields.FieldValue;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the list shows: the rows, the filters in words, and what other modules contribute. */
@Component
class ListPages {

    private static final Set<ListColumn> FURTHER =
            Set.of(ListColumn.PHONE, ListColumn.GROUPS, ListColumn.LABELS, ListColumn.TIME_ZONE, ListColumn.LAST_SEEN);

    private final PersonDetails details;
    private final CustomFields customFields;
    private final CustomValues customValues;
    private final Chips chips;
    private final FilterChoices choices;
    private final Optional<ViewsPane> views;
    private final Optional<ListActions> actions;

    ListPages(
            PersonDetails details,
            CustomFields customFields,
            CustomValues customValues,
            Chips chips,
            FilterChoices choices,
            Optional<ViewsPane> views,
            Optional<ListActions> actions) {
        this.details = details;
        this.customFields = customFields;
        this.customValues = customValues;
        this.chips = chips;
        this.choices = choices;
        this.views = views;
        this.actions = actions;
    }

    ListPage page(Listing listing, Viewer viewer, Screen screen, @Nullable String edit, @Nullable Long open) {
        FilterKind editing = FilterKind.parse(edit);
        List<CustomField> fields = customFields.ofUsers(viewer).stream()
                .filter(field -> field.kind().holdsValue())
                .toList();
        ViewsPane pane = views.orElse(null);
        ListActions bar = actions.orElse(null);
        return new ListPage(
                listing,
                chips.of(listing.request().filter(), screen),
                editing,
                FieldFilter.edited(edit),
                fields,
                values(listing, fields),
                editing == FilterKind.GROUP ? choices.groups() : List.of(),
                editing == FilterKind.LABEL ? choices.labels() : List.of(),
                editing == FilterKind.LANGUAGE ? choices.languages() : List.of(),
                details(listing),
                pane == null || screen.fragment() ? null : pane.pane(screen),
                pane == null ? null : pane.title(screen),
                bar == null ? null : bar.bar(screen, listing.request().filter()),
                open);
    }

    private Map<Long, Map<Long, FieldValue>> values(Listing listing, List<CustomField> fields) {
        List<CustomField> shown = fields.stream()
                .filter(field -> listing.request().fields().contains(field.id()))
                .toList();
        List<Long> people = listing.rows().stream().map(PersonRow::id).toList();
        return customValues.of(FieldSubject.PERSON, people, shown);
    }

    private Map<Long, Details> details(Listing listing) {
        return listing.request().columns().stream().anyMatch(FURTHER::contains)
                ? details.of(listing.rows().stream().map(PersonRow::id).toList())
                : Map.of();
    }
}
