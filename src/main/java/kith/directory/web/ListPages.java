package kith.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.directory.FilterChoices;
import kith.directory.ListActions;
import kith.directory.ListColumn;
import kith.directory.Listing;
import kith.directory.PersonDetails;
import kith.directory.PersonDetails.Details;
import kith.directory.PersonRow;
import kith.directory.ViewsPane;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the list shows: the rows, the filters in words, and what other modules contribute. */
@Component
class ListPages {

    private static final Set<ListColumn> FURTHER =
            Set.of(ListColumn.PHONE, ListColumn.GROUPS, ListColumn.LABELS, ListColumn.TIME_ZONE, ListColumn.LAST_SEEN);

    private final PersonDetails details;
    private final Chips chips;
    private final FilterChoices choices;
    private final Optional<ViewsPane> views;
    private final Optional<ListActions> actions;

    ListPages(
            PersonDetails details,
            Chips chips,
            FilterChoices choices,
            Optional<ViewsPane> views,
            Optional<ListActions> actions) {
        this.details = details;
        this.chips = chips;
        this.choices = choices;
        this.views = views;
        this.actions = actions;
    }

    ListPage page(Listing listing, Screen screen, @Nullable FilterKind editing, @Nullable Long open) {
        ViewsPane pane = views.orElse(null);
        ListActions bar = actions.orElse(null);
        return new ListPage(
                listing,
                chips.of(listing.request().filter(), screen),
                editing,
                editing == FilterKind.GROUP ? choices.groups() : List.of(),
                editing == FilterKind.LABEL ? choices.labels() : List.of(),
                editing == FilterKind.LANGUAGE ? choices.languages() : List.of(),
                details(listing),
                pane == null || screen.fragment() ? null : pane.pane(screen),
                pane == null ? null : pane.title(screen),
                bar == null ? null : bar.bar(screen, listing.request().filter()),
                open);
    }

    private Map<Long, Details> details(Listing listing) {
        return listing.request().columns().stream().anyMatch(FURTHER::contains)
                ? details.of(listing.rows().stream().map(PersonRow::id).toList())
                : Map.of();
    }
}
