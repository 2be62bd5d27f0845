package kith.people.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.people.ContactOwner;
import kith.people.ContactPoints;
import kith.people.Labels;
import kith.people.People;
import kith.people.Person;
import kith.people.RecordCard;
import kith.people.RecordList;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts together what a record page shows: the person, the cards, the tabs that modules contribute, the list beside. */
@Component
class RecordPages {

    private final People people;
    private final ContactPoints contacts;
    private final Labels labels;
    private final List<RecordCard> cards;
    private final List<RecordTab> tabs;
    private final Optional<RecordList> list;
    private final Localities localities;
    private final String baseUrl;

    RecordPages(
            People people,
            ContactPoints contacts,
            Labels labels,
            List<RecordCard> cards,
            List<RecordTab> tabs,
            Optional<RecordList> list,
            Localities localities,
            @Value("${kith.base-url}") String baseUrl) {
        this.people = people;
        this.contacts = contacts;
        this.labels = labels;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(RecordCard::position))
                .toList();
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(RecordTab::position))
                .toList();
        this.list = list;
        this.localities = localities;
        this.baseUrl = baseUrl;
    }

    /** The person with the cards, for answers that show a part of the record. */
    RecordView cards(Person person, Screen screen, Viewer viewer) {
        boolean editable = people.mayEdit(person, viewer);
        return view(person, editable, RecordCards.ofProperties(cards, person, editable, screen), screen);
    }

    /** The whole page; without the name of a tab the first one is open. */
    RecordView page(
            Person person,
            @Nullable String tabName,
            MultiValueMap<String, String> parameters,
            Screen screen,
            Viewer viewer) {
        List<RecordTab> shown = tabs.stream()
                .filter(tab -> tab.forAgents() || !person.agent())
                .filter(tab -> tab.shown(person.id(), viewer))
                .toList();
        boolean profile = RecordView.PROFILE.equals(tabName);
        RecordTab open = open(shown, tabName == null && person.agent() ? ActivityTab.NAME : tabName);
        boolean editable = people.mayEdit(person, viewer);
        RecordView part = view(person, editable, RecordCards.of(cards, person, editable, screen), screen);
        return new RecordView(
                person,
                part.contacts(),
                part.labels(),
                part.cards(),
                editable,
                part.clock(),
                shown.stream()
                        .map(tab -> link(tab, tab.equals(open) && !profile, part, viewer))
                        .toList(),
                open == null || profile ? RecordView.PROFILE : open.name(),
                open == null ? null : open.content(person.id(), screen, parameters),
                screen.fragment() ? null : beside(person, screen),
                part.neighbours(),
                part.languages(),
                part.query(),
                null,
                null,
                part.link());
    }

    /** Without tabs, and without the list beside. */
    private RecordView view(Person person, boolean editable, RecordCards shown, Screen screen) {
        Locality locality = localities.now();
        ContactOwner owner = new ContactOwner.OfPerson(person.id());
        String query = TabAddress.withoutCursors(screen.query());
        return new RecordView(
                person,
                new ContactsView(owner, contacts.of(owner), editable, query, null),
                labels.of(person.id()),
                shown,
                editable,
                LocalClock.of(person, locality.zone(), screen),
                List.of(),
                RecordView.PROFILE,
                null,
                null,
                neighbours(person, screen),
                locality.languages(),
                query,
                null,
                null,
                baseUrl + "/agent/users/" + person.id());
    }

    private static @Nullable RecordTab open(List<RecordTab> shown, @Nullable String name) {
        if (name == null || name.equals(RecordView.PROFILE)) {
            return shown.isEmpty() ? null : shown.getFirst();
        }
        return shown.stream()
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("tab " + name));
    }

    private static TabLink link(RecordTab tab, boolean current, RecordView view, Viewer viewer) {
        OptionalLong count = tab.count(view.person().id(), viewer);
        return new TabLink(
                tab.name(), count.isPresent() ? count.getAsLong() : null, view.at("/" + tab.name()), current);
    }

    private RecordList.Neighbours neighbours(Person person, Screen screen) {
        RecordList beside = list.orElse(null);
        return beside == null || person.agent() ? RecordView.NO_NEIGHBOURS : beside.neighbours(person.id(), screen);
    }

    private @Nullable Content beside(Person person, Screen screen) {
        RecordList beside = list.orElse(null);
        return beside == null || person.agent() ? null : beside.beside(person.id(), screen);
    }
}
