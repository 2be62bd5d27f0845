package kith.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.portal.PortalLink.Kind;
import kith.portal.PortalLinks.Waiting;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents see and do about the account of a user. */
@Service
public class AccountOfUser {

    /**
     * How far the user is.
     *
     * @param registeredAt {@code null} before
     * @param invitation the one that waits for its reader
     */
    public record Account(
            @Nullable Instant registeredAt, @Nullable Waiting invitation) {}

    private final Database db;
    private final People people;
    private final PortalAccounts accounts;
    private final PortalLinks links;
    private final MailLink mailLink;
    private final PasswordOfUser passwords;
    private final SystemLog systemLog;
    private final Clock clock;

    AccountOfUser(
            Database db,
            People people,
            PortalAccounts accounts,
            PortalLinks links,
            MailLink mailLink,
            PasswordOfUser passwords,
            SystemLog systemLog,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.mailLink = mailLink;
        this.passwords = passwords;
        this.systemLog = systemLog;
        this.clock = clock;
    }

    public Account of(PersonId person) {
        Instant registered = db.sql(
                        "select registered_at from portal_account where person_id = ? and registered_at is not null",
                        person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
        return new Account(registered, links.waiting(person, Kind.INVITATION).orElse(null));
    }

    /** Mails a link to choose the first password; a link from before is void. Nothing goes to who may not come in. */
    @Transactional
    public boolean invite(PersonId id, Viewer viewer) {
        Person person = people.getUserForEdit(id, viewer);
        if (!reachable(person) || of(id).registeredAt() != null) {
            return false;
        }
        mailLink.send(new PortalLink(Kind.INVITATION, id, person.email(), null));
        systemLog.record(new PortalEvent.Invited(id.value()));
        return true;
    }

    /** Mails a link to choose another password. */
    @Transactional
    public boolean sendPasswordLink(PersonId id, Viewer viewer) {
        Person person = people.getUserForEdit(id, viewer);
        if (!reachable(person)) {
            return false;
        }
        mailLink.send(new PortalLink(Kind.PASSWORD, id, person.email(), null));
        systemLog.record(new PortalEvent.LinkSent(id.value()));
        return true;
    }

    /**
     * Gives the user this password at once and signs them out everywhere.
     *
     * @return the message that says why it cannot be
     */
    @Transactional
    public Optional<String> setPassword(PersonId id, String password, Viewer viewer) {
        people.getUserForEdit(id, viewer);
        Optional<String> problem = passwords.problem(password);
        if (problem.isEmpty()) {
            passwords.give(id, password);
        }
        return problem;
    }

    @Transactional
    public void endSessions(PersonId id, Viewer viewer) {
        people.getUserForEdit(id, viewer);
        accounts.endSessions(id, clock.instant());
        systemLog.record(new PortalEvent.SessionsEnded(id.value()));
    }

    private static boolean reachable(Person person) {
        return person.email() != null && !person.closed() && !person.anonymized();
    }
}
