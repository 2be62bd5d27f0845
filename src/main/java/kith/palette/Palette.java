package kith.palette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.Condition;
import kith.directory.Directory;
import kith.directory.ListRequest;
import kith.directory.PersonFilter;
import kith.i18n.Texts;
import kith.organizations.Organizations;
import kith.palette.Option.Kind;
import kith.people.EmailAddress;
import kith.tickets.Tickets;
import kith.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what is typed in the palette with what the viewer may see and do, the closest first. */
@Service
public class Palette {

    private static final int PEOPLE = 6;
    private static final int ORGANIZATIONS = 4;
    private static final int TICKETS = 4;
    private static final int LONGEST = 200;
    private static final Pattern USER = Pattern.compile("^(/agent/users/\\d{1,18})(?![^/?#])");

    private final Directory directory;
    private final Organizations organizations;
    private final Tickets tickets;
    private final RecentRecords recent;
    private final Views views;

    Palette(Directory directory, Organizations organizations, Tickets tickets, RecentRecords recent, Views views) {
        this.directory = directory;
        this.organizations = organizations;
        this.tickets = tickets;
        this.recent = recent;
        this.views = views;
    }

    /**
     * The options for these words, in the order of {@link Kind}; without words what was opened last.
     *
     * @param typed only the first 200 characters count
     * @param from the address of the page it is asked from; what can be done with the user of that page comes first
     */
    public List<Option> options(String typed, String from, Viewer viewer, Texts texts) {
        viewer.require(Permission.USERS_LIST);
        String words = typed.strip();
        words = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        List<Option> options = new ArrayList<>(words.isEmpty() ? recent(viewer) : records(words, viewer, texts));
        options.addAll(here(words, from, viewer, texts));
        options.addAll(commands(words, viewer, texts));
        if (!words.isEmpty() && viewer.may(Permission.USERS_ADD)) {
            options.add(create(words, texts));
        }
        return options;
    }

    private List<Option> recent(Viewer viewer) {
        return recent.latest(viewer).stream()
                .map(record -> Option.record(record.kind(), record.id(), record.name(), record.detail(), ""))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private List<Option> records(String words, Viewer viewer, Texts texts) {
        PersonFilter filter = new PersonFilter(List.of(new Condition.Search(words)));
        Stream<Option> people =
                directory.page(ListRequest.parse("").with(filter).withSize(PEOPLE), viewer).rows().stream()
                        .map(row -> Option.record(
                                Kind.PERSON, row.id(), row.name(), detail(row.organization(), row.email()), words));
        Stream<Option> found = organizations.picker(words, ORGANIZATIONS, viewer).stream()
                .map(organization -> Option.record(
                        Kind.ORGANIZATION,
                        organization.id().value(),
                        organization.name(),
                        texts.t("palette.people", organization.members()),
                        words));
        return Stream.of(people, found, tickets(words, viewer))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Option> tickets(String words, Viewer viewer) {
        return viewer.may(Permission.TICKETS_READ)
                ? tickets.find(words, TICKETS, viewer).stream()
                        .map(ticket -> new Option(
                                Kind.TICKET,
                                "/agent/tickets/" + ticket.id(),
                                Marked.of(ticket.subject(), words),
                                "#" + ticket.id() + " · " + ticket.requester(),
                                null,
                                "ticket",
                                null))
                : Stream.empty();
    }

    private static List<Option> here(String words, String from, Viewer viewer, Texts texts) {
        Matcher record = USER.matcher(from);
        if (!record.find() || !viewer.may(Permission.USERS_EDIT)) {
            return List.of();
        }
        Marked text = Marked.of(texts.t("palette.command.MERGE"), words);
        return words.isEmpty() || text.found()
                ? List.of(new Option(Kind.ACTION, record.group(1) + "/merge", text, null, null, "git-merge", null))
                : List.of();
    }

    private List<Option> commands(String words, Viewer viewer, Texts texts) {
        Stream<Option> commands = Arrays.stream(Command.values())
                .filter(command -> viewer.may(command.permission()))
                .map(command -> command.option(texts.t(command.messageKey()), words));
        Stream<Option> saved = words.isEmpty()
                ? Stream.empty()
                : views.visibleTo(viewer).stream()
                        .map(view -> new Option(
                                Kind.PLACE,
                                view.address(),
                                Marked.of(view.name(), words),
                                texts.t("palette.view"),
                                null,
                                "bookmark",
                                null));
        return Stream.concat(commands, saved)
                .filter(option -> words.isEmpty() || option.text().found())
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private static Option create(String words, Texts texts) {
        String field = EmailAddress.parse(words).isPresent() ? "email" : "name";
        return new Option(
                Kind.CREATE,
                "/agent/users/new?" + field + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                new Marked(texts.t("palette.create", words), "", ""),
                null,
                null,
                "user-plus",
                null);
    }

    private static String detail(@Nullable String organization, @Nullable String email) {
        return Stream.of(organization, email)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
