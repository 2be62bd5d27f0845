package kith.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.bans.Bans;
import kith.chats.BeginChat;
import kith.chats.ChatId;
import kith.chats.NewChat;
import kith.chats.OfferedDepartments;
import kith.groups.FindPortalRights;
import kith.groups.GroupPermission;
import kith.groups.PortalRights;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.staff.Departments.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who is offered the chat, and begins chats of users and guests. */
@Service
public class ChatAsUser {

    private static final int LONGEST_NAME = 200;

    private final BeginChat beginChat;
    private final OfferedDepartments departments;
    private final MeetPerson people;
    private final UserAddresses addresses;
    private final Bans bans;
    private final FindPortalRights rights;
    private final RequestLimit limit;

    ChatAsUser(
            BeginChat beginChat,
            OfferedDepartments departments,
            MeetPerson people,
            UserAddresses addresses,
            Bans bans,
            FindPortalRights rights,
            RequestLimit limit) {
        this.beginChat = beginChat;
        this.departments = departments;
        this.people = people;
        this.addresses = addresses;
        this.bans = bans;
        this.rights = rights;
        this.limit = limit;
    }

    /**
     * What somebody wants.
     *
     * @param name of a guest
     * @param email of a guest; blank when they would rather not say
     * @param beganOn the path of the page that they came from
     */
    public record Wish(
            String name,
            String email,
            @Nullable Long department,
            String body,
            @Nullable String beganOn,
            String language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Begun(ChatId chat) implements Outcome {}

        record Invalid(Map<String, String> problems) implements Outcome {

            public Invalid {
                problems = Map.copyOf(problems);
            }
        }

        /** They may not chat, or nobody is there. */
        record NotOffered() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    /** The departments that they can ask; none when they may not chat, or nobody is there. */
    public List<Department> offered(@Nullable PortalUser user, Origin origin) {
        List<Department> offered = departments.list();
        return offered.isEmpty() || !may(user, origin) ? List.of() : offered;
    }

    /** Whether they may chat at all. */
    public boolean may(@Nullable PortalUser user, Origin origin) {
        PortalRights own = user == null ? rights.ofGuest() : rights.of(user.id().value());
        return own.may(GroupPermission.USE_CHAT)
                && !bans.holdsForSource(origin.ip())
                && (user == null || bans.among(addresses.of(user.id())).isEmpty());
    }

    @Transactional
    public Outcome begin(Wish wish, PortalUser user, Origin origin) {
        if (offered(user, origin).isEmpty()) {
            return new Outcome.NotOffered();
        }
        return begin(user.id(), !user.guest(), user.name(), wish);
    }

    /** Begins that of a guest; with an address it is on the record that has it, though a guest may say any. */
    @Transactional
    public Outcome begin(Wish wish, Origin origin) {
        if (offered(null, origin).isEmpty()) {
            return new Outcome.NotOffered();
        }
        Map<String, String> problems = new HashMap<>();
        Optional<EmailAddress> address = EmailAddress.parse(wish.email());
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            problems.put("name", "portal.name.needed");
        }
        if (!wish.email().isBlank() && address.isEmpty()) {
            problems.put("email", "portal.email.malformed");
        }
        if (wish.body().isBlank()) {
            problems.put("body", "chats.body.bad");
        }
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (address.filter(bans::holdsFor).isPresent()) {
            return new Outcome.NotOffered();
        }
        String key = address.map(EmailAddress::text)
                .orElseGet(() -> UUID.randomUUID().toString());
        return switch (limit.count("chat", key, origin)) {
            case ENOUGH_FROM_SOURCE, ENOUGH_FOR_ADDRESS -> new Outcome.TooMany();
            case OK -> begin(address.flatMap(each -> meet(each, wish)).orElse(null), false, wish.name(), wish);
        };
    }

    /** Agents and closed records get no chats of guests who say that they are them. */
    private Optional<PersonId> meet(EmailAddress address, Wish wish) {
        return Optional.of(people.meet(address, wish.name(), Channel.CHAT))
                .filter(met -> !met.agent() && met.status() != PersonStatus.CLOSED)
                .map(Met::id);
    }

    private Outcome begin(@Nullable PersonId person, boolean signedIn, String name, Wish wish) {
        Long department = wish.department();
        return switch (beginChat.begin(new NewChat(
                person,
                signedIn,
                name.strip(),
                department == null ? 0 : department,
                wish.language(),
                wish.beganOn(),
                wish.body()))) {
            case BeginChat.Outcome.Begun(var chat) -> new Outcome.Begun(chat);
            case BeginChat.Outcome.Invalid(var problems) -> new Outcome.Invalid(problems);
        };
    }
}
