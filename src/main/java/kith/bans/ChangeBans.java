package kith.bans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.audit.SystemLog;
import kith.bans.BanPattern.OfAddress;
import kith.bans.BanPattern.OfDomain;
import kith.bans.BanPattern.OfNetwork;
import kith.people.EmailAddress;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.sql.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bans and lifts bans. Whoever is banned can write and register no more; what there is of them, records and tickets, stays
 * as it is.
 */
@Service
public class ChangeBans {

    /** The most characters a reason may have. */
    public static final int LONGEST = 500;

    private final Database db;
    private final People people;
    private final ObjectProvider<OwnAddresses> own;
    private final SystemLog systemLog;

    ChangeBans(Database db, People people, ObjectProvider<OwnAddresses> own, SystemLog systemLog) {
        this.db = db;
        this.people = people;
        this.own = own;
        this.systemLog = systemLog;
    }

    /** Bans what was typed: an address, a domain, a network. */
    @Transactional
    public BanOutcome ban(String typed, String reason, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Optional<BanPattern> pattern = BanPattern.parse(typed);
        if (pattern.isEmpty()) {
            return new BanOutcome.Refused("bans.error.unreadable");
        }
        String problem = problem(pattern.get(), reason);
        if (!problem.isEmpty()) {
            return new BanOutcome.Refused(problem);
        }
        List<Long> added = add(pattern.get(), reason.strip(), viewer);
        added.forEach(id -> systemLog.record(new BanEvent.Added(id, kind(pattern.get()))));
        return new BanOutcome.Banned(added.size());
    }

    /** Bans every address of a user. */
    @Transactional
    public BanOutcome ban(PersonId id, String reason, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Person person = people.get(id, viewer);
        if (person.agent()) {
            return new BanOutcome.Refused("bans.error.agent");
        }
        List<OfAddress> all = people.emails(id).stream()
                .flatMap(email -> EmailAddress.parse(email.address()).stream())
                .map(OfAddress::new)
                .toList();
        List<String> problems = all.stream()
                .map(address -> problem(address, reason))
                .filter(problem -> !problem.isEmpty())
                .toList();
        if (!problems.isEmpty()) {
            return new BanOutcome.Refused(problems.getFirst());
        }
        List<Long> added = new ArrayList<>();
        all.forEach(address -> added.addAll(add(address, reason.strip(), viewer)));
        if (!added.isEmpty()) {
            systemLog.record(new BanEvent.UserBanned(id.value(), added.size()));
        }
        return new BanOutcome.Banned(added.size());
    }

    /** Lifts the ban. */
    @Transactional
    public void lift(long ban, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        String kind = db.sql("delete from ban where id = ? returning kind", ban)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("ban " + ban));
        systemLog.record(new BanEvent.Lifted(ban, kind));
    }

    private List<Long> add(BanPattern pattern, String reason, Viewer viewer) {
        String network = pattern instanceof OfNetwork ? pattern.text() : null;
        return db.sql("""
                        insert into ban (kind, pattern, network, reason, agent_name) values (?, ?, ?::cidr, ?, ?)
                        on conflict (kind, pattern) do nothing
                        returning id
                        """, kind(pattern), pattern.text(), network, reason, viewer.name())
                .query(Long.class)
                .list();
    }

    private static String kind(BanPattern pattern) {
        return switch (pattern) {
            case OfAddress _ -> Ban.Kind.ADDRESS.name();
            case OfDomain _ -> Ban.Kind.DOMAIN.name();
            case OfNetwork _ -> Ban.Kind.NETWORK.name();
        };
    }

    /** The key of the message that says why this cannot be; empty when it can. */
    private String problem(BanPattern pattern, String reason) {
        if (reason.strip().length() > LONGEST) {
            return "bans.error.reason";
        }
        return switch (pattern) {
            case OfAddress(EmailAddress address) -> meets(address.key(), true);
            case OfDomain(String domain) -> meets(domain, false);
            case OfNetwork(String network) -> includesUs(network) ? "bans.error.own_network" : "";
        };
    }

    private String meets(String pattern, boolean address) {
        String[] ours = own.stream().flatMap(known -> known.own().stream()).toArray(String[]::new);
        return Objects.requireNonNull(
                db.sql("""
                        with met (address, agent) as (
                            select lower(a), false from unnest(?::text[]) as a
                            union all
                            select e.address_key, true from person p join email_address e on e.person_id = p.id
                            where p.kind = 'AGENT'
                        )
                        select coalesce(min(case when agent then 'bans.error.agent' else 'bans.error.own' end), '')
                        from met
                        where case when ? then address = ? else split_part(address, '@', 2) like replace(?, '*', '%') end
                        """, ours, address, pattern, pattern).query(String.class).single());
    }

    /** Whoever bans may not shut out themselves, nor this very machine. */
    private boolean includesUs(String network) {
        String here = Objects.requireNonNullElse(Acting.current().ip(), "127.0.0.1");
        return db.sql("""
                        select inet '127.0.0.1' <<= ?::cidr or inet '::1' <<= ?::cidr or ?::inet <<= ?::cidr
                        """, network, network, here, network).query(Boolean.class).single();
    }
}
