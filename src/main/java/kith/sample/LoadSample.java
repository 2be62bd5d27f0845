package kith.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation in which there is nobody yet with invented people, all in one transaction. */
@Service
class LoadSample {

    private static final int USERS = 2000;
    private static final int TICKETS = 6000;
    private static final long SEED = 20_250_101;

    private final Database db;
    private final SampleStaff staff;
    private final SampleContacts contacts;
    private final SampleMessages messages;
    private final SampleCharges charges;
    private final SampleChats chats;
    private final SampleHistory history;
    private final Clock clock;

    LoadSample(
            Database db,
            SampleStaff staff,
            SampleContacts contacts,
            SampleMessages messages,
            SampleCharges charges,
            SampleChats chats,
            SampleHistory history,
            Clock clock) {
        this.db = db;
        this.staff = staff;
        this.contacts = contacts;
        this.messages = messages;
        this.charges = charges;
        this.chats = chats;
        this.history = history;
        this.clock = clock;
    }

    /** Loads the sample unless there is anybody already. */
    @Transactional
    public void loadOnce() {
        // The lock lets one of several processes that start at the same time load; the others find it loaded.
        db.sql("select only_row from installation for update").query().singleRow();
        if (db.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single()) {
            load(clock.instant());
        }
    }

    private void load(Instant now) {
        Random random = new Random(SEED);
        WordLists words = WordLists.read();
        Map<String, Long> departments = staff.add();
        List<SamplePerson> people =
                new InventPeople(words, now, random).people(USERS, SampleAgent.values().length + 1L);
        try {
            copy(words, people, random, now);
            db.sql("analyze person, email_address, phone_number, organization, directory_entry")
                    .update();
            contacts.add(words);
            copyTickets(new InventTickets(words, departments, now, random), people);
            messages.add(words);
            charges.add();
            chats.add(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        history.tell(new SampleRows(people, random).statuses());
        db.sql("update installation set trial = true").update();
        db.sql(
                        "analyze person, directory_entry, ticket, ticket_message, charge, chat, chat_message, change_log, activity, note, person_label")
                .update();
    }

    private void copy(WordLists words, List<SamplePerson> people, Random random, Instant now) throws IOException {
        CopyText organizations = new CopyText();
        for (int i = 0; i < words.organizations().size(); i++) {
            Instant created = now.minus(Duration.ofDays(930 + random.nextInt(700)));
            organizations.row(i + 1, words.organizations().get(i).name(), created);
        }
        SampleRows rows = new SampleRows(people, random);
        db.copyIn("copy organization (id, name, created_at) from stdin", organizations.stream());
        db.copyIn("""
                copy person (id, name, first_name, last_name, organization_id, position, is_manager, language, time_zone, channel,
                             created_at, last_seen_at) from stdin
                """, rows.persons().stream());
        db.copyIn(
                "copy email_address (person_id, address, is_primary, comment, verified_at, created_at) from stdin",
                rows.addresses().stream());
        db.copyIn(
                "copy phone_number (person_id, number, e164, kind, is_primary, created_at) from stdin",
                rows.phoneNumbers().stream());
        db.copyIn(
                "copy note (person_id, author_id, author_name, body, created_at) from stdin",
                rows.notes(words.notes(), now).stream());
        db.sql("""
                        insert into label (id, name) overriding system value
                        values (1, 'VIP'), (2, 'Partner'), (3, 'Press'), (4, 'Reseller'),
                               (5, 'Beta tester'), (6, 'Late payer'), (7, 'School'), (8, 'Reference')
                        """).update();
        db.copyIn("copy person_label (person_id, label_id) from stdin", rows.labels().stream());
        groups();
        accounts();
        db.sql("""
                        select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person)),
                               setval(pg_get_serial_sequence('organization', 'id'), (select max(id) from organization)),
                               setval(pg_get_serial_sequence('label', 'id'), (select max(id) from label))
                        """).query().singleRow();
    }

    private void groups() {
        db.sql("insert into usergroup (name) values ('Beta testers'), ('Partners'), ('Premium support')")
                .update();
        db.sql("""
                        insert into person_usergroup (person_id, usergroup_id)
                        select p.id, g.id from person p join usergroup g on p.id % 23 = 0 and g.name = 'Beta testers'
                            or p.id % 37 = 0 and g.name = 'Partners'
                        where p.kind = 'USER'
                        """).update();
        db.sql("""
                        insert into organization_usergroup (organization_id, usergroup_id)
                        select o.id, g.id from organization o, usergroup g where o.id % 9 = 1 and g.name = 'Premium support'
                        """).update();
    }

    /** Who registered comes into the portal with the password that agents have. */
    private void accounts() {
        db.sql("""
                        insert into portal_account (person_id, password_hash, registered_at)
                        select p.id, (select min(a.password_hash) from agent a), p.created_at
                        from person p
                        where p.kind = 'USER' and p.channel = 'REGISTRATION'
                        """).update();
    }

    /** The address of somebody who can come into the portal. */
    Optional<String> portalUser() {
        return db.sql("""
                        select e.address
                        from portal_account a
                        join person p on p.id = a.person_id
                        join email_address e on e.person_id = p.id and e.is_primary
                        where p.status = 'ACTIVE' and a.registered_at is not null and e.verified_at is not null
                        order by p.id
                        limit 1
                        """).query(String.class).optional();
    }

    private void copyTickets(InventTickets tickets, List<SamplePerson> people) throws IOException {
        db.copyIn("""
                copy ticket (requester_id, organization_id, department_id, assignee_id, subject, status, priority, created_at,
                             last_reply_at, reply_count, channel, resolved_at) from stdin
                """, tickets.tickets(people, TICKETS).stream());
        db.copyIn(
                "copy activity (person_id, at, kind, successful, ip, client) from stdin",
                tickets.signIns(people).stream());
    }
}
