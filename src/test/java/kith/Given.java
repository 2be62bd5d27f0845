package kith;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The rows a test starts from, said in the words of the product. */
@TestComponent
public class Given {

    /** The password of every agent that {@link #agent} makes. */
    public static final String PASSWORD = "correct horse battery";

    private final Database db;
    private final PasswordEncoder passwords;
    private @Nullable String hash;

    Given(Database db, PasswordEncoder passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    /** A user without an address. */
    public PersonId person(String name) {
        return new PersonId(db.sql("insert into person (name, channel) values (?, 'AGENT') returning id", name)
                .query(Long.class)
                .single());
    }

    public PersonId user(String name, String email) {
        return new PersonId(db.sql("""
                        with made as (insert into person (name, channel) values (?, 'AGENT') returning id)
                        insert into email_address (person_id, address, is_primary) select id, ?, true from made
                        returning person_id
                        """, name, email).query(Long.class).single());
    }

    public void email(PersonId person, String address) {
        db.sql("insert into email_address (person_id, address) values (?, ?)", person.value(), address)
                .update();
    }

    public void phone(PersonId person, String number, @Nullable String e164) {
        db.sql("insert into phone_number (person_id, number, e164) values (?, ?, ?)", person.value(), number, e164)
                .update();
    }

    public void status(PersonId person, PersonStatus status) {
        db.sql("update person set status = ?, version = version + 1 where id = ?", status.name(), person.value())
                .update();
    }

    public void created(PersonId person, Instant at) {
        db.sql(
                        "update person set created_at = ? where id = ?",
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        person.value())
                .update();
    }

    public long organization(String name) {
        return db.sql("insert into organization (name) values (?) returning id", name)
                .query(Long.class)
                .single();
    }

    public void member(PersonId person, long organization) {
        db.sql(
                        "update person set organization_id = ?, version = version + 1 where id = ?",
                        organization,
                        person.value())
                .update();
    }

    public void label(PersonId person, String label) {
        db.sql("insert into label (name) values (?) on conflict do nothing", label)
                .update();
        db.sql(
                        "insert into person_label (person_id, label_id) select ?, id from label where lower(name) = lower(?)",
                        person.value(),
                        label)
                .update();
    }

    /** A usergroup that gives nothing. */
    public long usergroup(String name) {
        return db.sql("insert into usergroup (name) values (?) returning id", name)
                .query(Long.class)
                .single();
    }

    public void inGroup(PersonId person, long group) {
        db.sql("insert into person_usergroup (person_id, usergroup_id) values (?, ?)", person.value(), group)
                .update();
    }

    /** All members of the organization are in the group. */
    public void groupOfMembers(long organization, long group) {
        db.sql("insert into organization_usergroup (organization_id, usergroup_id) values (?, ?)", organization, group)
                .update();
    }

    /** As if they had registered on the portal. */
    public void registered(PersonId person) {
        db.sql("insert into activity (person_id, kind) values (?, 'REGISTRATION')", person.value())
                .update();
    }

    public long department(String name) {
        return db.sql("insert into department (name) values (?) returning id", name)
                .query(Long.class)
                .single();
    }

    public long department(String name, long parent) {
        return db.sql("insert into department (name, parent_id) values (?, ?) returning id", name, parent)
                .query(Long.class)
                .single();
    }

    /** An open ticket. */
    public long ticket(PersonId requester, long department, String subject) {
        return ticket(requester, department, subject, "OPEN");
    }

    public long ticket(PersonId requester, long department, String subject, String status) {
        return db.sql("""
                        insert into ticket (requester_id, department_id, subject, status) values (?, ?, ?, ?) returning id
                        """, requester.value(), department, subject, status)
                .query(Long.class)
                .single();
    }

    /** So many seconds charged on a ticket of theirs, or on a new one. */
    public void charge(PersonId requester, int seconds, String comment) {
        long ticket = db.sql("select min(id) from ticket where requester_id = ?", requester.value())
                .query((row, index) -> row.getObject(1, Long.class))
                .optional()
                .orElseGet(() -> ticket(requester, department("Workshop"), "Work to be charged"));
        db.sql(
                        "insert into charge (ticket_id, person_id, agent_name, seconds, comment) values (?, ?, 'Kim', ?, ?)",
                        ticket,
                        requester.value(),
                        seconds,
                        comment)
                .update();
    }

    /** The comments of what was charged to them. */
    public List<String> charges(PersonId person) {
        return db.sql("select comment from charge where person_id = ? order by id", person.value())
                .query(String.class)
                .list();
    }

    /** An agent with {@link #PASSWORD}, whose address is the first name in lower case {@code @help.example}. */
    public long agent(String name, @Nullable Scope scope, long... departments) {
        long id = db.sql("insert into person (kind, name, channel) values ('AGENT', ?, 'AGENT') returning id", name)
                .query(Long.class)
                .single();
        db.sql("insert into email_address (person_id, address, is_primary) values (?, ?, true)", id, address(name))
                .update();
        db.sql(
                        "insert into agent (person_id, scope, password_hash) values (?, ?, ?)",
                        id,
                        scope == null ? null : scope.name(),
                        hash())
                .update();
        for (long department : departments) {
            db.sql("insert into agent_department (agent_id, department_id) values (?, ?)", id, department)
                    .update();
        }
        return id;
    }

    /** The address of an agent of this name. */
    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).split(" ", 2)[0] + "@help.example";
    }

    /** Makes a MockMvc request one of this signed-in agent: {@code mvc.get().uri(…).with(Given.signedIn(kim))}. */
    public static RequestPostProcessor signedIn(long agent) {
        return SecurityMockMvcRequestPostProcessors.user(Long.toString(agent))
                .authorities(new SimpleGrantedAuthority("AGENT"));
    }

    private String hash() {
        if (hash == null) {
            hash = passwords.encode(PASSWORD);
        }
        return String.valueOf(hash);
    }
}
