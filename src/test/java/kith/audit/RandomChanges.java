package kith.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes people and what hangs on them in every way that SQL can, one row or many at a time, by the dice of a seed. */
public final class RandomChanges {

    private static final List<String> WORDS =
            List.of("Ada", "Łukasz Żak", "أميرة", "O'Brien", "Ærø", "  two  blanks", "田中 ゆき", "x");

    private final JdbcClient jdbc;
    private final Random dice;
    private final List<Runnable> changes;
    private int number;

    public RandomChanges(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.dice = new Random(seed);
        this.changes = List.of(
                this::addPeople,
                this::addPersonWithEverythingAtOnce,
                this::changeNames,
                this::changeRest,
                this::joinOrganization,
                this::leaveOrganization,
                this::deleteSoftlyOrRestore,
                this::mergeOrSplit,
                this::changeKind,
                this::deletePeople,
                this::addAddresses,
                this::changeAddresses,
                this::moveAddresses,
                this::deleteAddresses,
                this::addPhones,
                this::changePhones,
                this::movePhones,
                this::deletePhones,
                this::addLabels,
                this::moveLabels,
                this::takeLabels,
                this::deleteLabel,
                this::addGroup,
                this::moveGroups,
                this::takeGroups,
                this::linkGroup,
                this::deleteGroup,
                this::summarize,
                this::moveSummaries,
                this::forgetSummaries,
                this::fillFields,
                this::fillFieldsOfOrganizations,
                this::changeFieldValues,
                this::moveFieldValues,
                this::forgetFieldValues,
                this::addOrganization,
                this::renameOrganizations,
                this::deleteOrganization,
                this::addTickets,
                this::changeTickets,
                this::moveTickets,
                this::deleteTickets,
                this::changePersonAndTicketAtOnce);
    }

    /** One statement, or two where a constraint wants it. */
    public void one() {
        changes.get(dice.nextInt(changes.size())).run();
    }

    /** The dice themselves, for whoever decides what belongs together. */
    public Random dice() {
        return dice;
    }

    private void addPeople() {
        run("""
                insert into person (kind, name, last_name, channel)
                select case when i % 5 = 0 then 'AGENT' else 'USER' end, ? || i, ?, 'IMPORT' from generate_series(1, ?) i
                """, word() + " ", dice.nextBoolean() ? word() : null, 1 + dice.nextInt(3));
    }

    private void addPersonWithEverythingAtOnce() {
        run("""
                with made as (insert into person (name, channel) values (?, 'EMAIL') returning id),
                     mail as (insert into email_address (person_id, address, is_primary) select id, ?, true from made),
                     phone as (insert into phone_number (person_id, number) select id, '0341 12-34' from made)
                insert into ticket (requester_id, department_id, subject) select id, (select min(id) from department), 's' from made
                """, word(), address());
    }

    private void changeNames() {
        run(
                "update person set name = ?, display_name = nullif(?, ''), first_name = ?, last_name = ?, title = ? where id % ? = ?",
                word(),
                dice.nextBoolean() ? word() : "",
                word(),
                dice.nextBoolean() ? word() : null,
                "Dr",
                some(),
                rest());
    }

    private void changeRest() {
        run(
                "update person set status = ?, language = ?, time_zone = ?, auto_responder = not auto_responder, channel = 'API', "
                        + "created_at = created_at - ? * interval '1 second', last_seen_at = now(), version = version + 1, "
                        + "anonymized_at = case when anonymized_at is null then now() end where id % ? = ?",
                List.of("ACTIVE", "INACTIVE", "CLOSED").get(dice.nextInt(3)),
                "de",
                "Asia/Kolkata",
                dice.nextInt(3),
                some(),
                rest());
    }

    private void joinOrganization() {
        run(
                "update person set organization_id = ?, position = ?, is_manager = ? where ?::bigint is not null and id % ? = ?",
                any("organization"), word(), dice.nextBoolean(), any("organization"), some(), rest());
    }

    private void leaveOrganization() {
        run(
                "update person set organization_id = null, position = null, is_manager = false where id % ? = ?",
                some(), rest());
    }

    private void deleteSoftlyOrRestore() {
        run(
                "update person set deleted_at = case when deleted_at is null then now() end where id % ? = ?",
                some(), rest());
    }

    private void mergeOrSplit() {
        run(
                "update person set merged_into = case when merged_into is null then ?::bigint end where id % ? = ?",
                any("person"), some(), rest());
    }

    private void changeKind() {
        run(
                "update person set kind = case kind when 'USER' then 'AGENT' else 'USER' end where id % ? = ?",
                some(), rest());
    }

    private void deletePeople() {
        int some = 2 + some();
        int rest = rest();
        run("update person set merged_into = null where merged_into % ? = ?", some, rest);
        run("delete from person where id % ? = ?", some, rest);
    }

    private void addAddresses() {
        run(
                "insert into email_address (person_id, address, comment) select id, id || ?, ? from person where id % ? = ?",
                address(), dice.nextBoolean() ? word() : null, some(), rest());
    }

    private void changeAddresses() {
        run("update email_address set is_primary = false where is_primary and id % ? = ?", some(), rest());
        run(
                "update email_address set address = id || ?, comment = ?, verified_at = case when verified_at is null then now() end "
                        + "where id % ? = ?",
                address(), word(), some(), rest());
        run("""
                update email_address e set is_primary = true from
                    (select max(id) as id from email_address group by person_id having not bool_or(is_primary)) last
                where last.id = e.id and e.id % ? = ?
                """, some(), rest());
    }

    private void moveAddresses() {
        run(
                "update email_address set is_primary = false, person_id = ? where ?::bigint is not null and id % ? = ?",
                any("person"), any("person"), 2 + some(), rest());
    }

    private void deleteAddresses() {
        run("delete from email_address where id % ? = ?", 1 + some(), rest());
    }

    private void addPhones() {
        run(
                "insert into phone_number (person_id, number, e164, kind) select id, ?, ?, 'MOBILE' from person where id % ? = ?",
                "+49 (0)341 " + number++, dice.nextBoolean() ? "+49341" + number : null, some(), rest());
    }

    private void changePhones() {
        run(
                "update phone_number set number = ?, kind = 'FAX', comment = ?, is_primary = false where id % ? = ?",
                "no digits " + (dice.nextBoolean() ? "" : number++),
                dice.nextBoolean() ? word() : null,
                some(),
                rest());
        run("""
                update phone_number n set is_primary = true from
                    (select min(id) as id from phone_number group by person_id having not bool_or(is_primary)) first
                where first.id = n.id and n.id % ? = ?
                """, some(), rest());
    }

    private void movePhones() {
        run(
                "update phone_number set is_primary = false, person_id = ? where ?::bigint is not null and id % ? = ?",
                any("person"), any("person"), some(), rest());
    }

    private void deletePhones() {
        run("delete from phone_number where id % ? = ?", 1 + some(), rest());
    }

    private void addLabels() {
        run("insert into label (name) values (?)", "label " + number++);
        run(
                "insert into person_label select id, (select max(id) from label) from person where id % ? = ?",
                some(), rest());
    }

    private void moveLabels() {
        run("""
                update person_label l set person_id = p.id from (select max(id) as id from person) p
                where l.person_id <> p.id and l.person_id % ? = ?
                  and not exists (select from person_label m where m.label_id = l.label_id and m.person_id <> l.person_id)
                """, some(), rest());
    }

    private void takeLabels() {
        run("delete from person_label where (person_id + label_id) % ? = ?", some(), rest());
    }

    private void deleteLabel() {
        run("delete from label where id = ?", any("label"));
    }

    private void addGroup() {
        run("insert into usergroup (name) values (?)", "group " + number++);
        run(
                "insert into person_usergroup select id, (select max(id) from usergroup) from person where id % ? = ?",
                some(), rest());
    }

    private void moveGroups() {
        run("""
                update person_usergroup m set person_id = p.id from (select max(id) as id from person) p
                where m.person_id <> p.id and m.person_id % ? = ?
                  and not exists (select from person_usergroup o where o.usergroup_id = m.usergroup_id and o.person_id <> m.person_id)
                """, some(), rest());
    }

    private void takeGroups() {
        run("delete from person_usergroup where (person_id + usergroup_id) % ? = ?", some(), rest());
    }

    private void linkGroup() {
        run("delete from organization_usergroup where organization_id % ? = ?", some(), rest());
        run("""
                insert into organization_usergroup
                select o.id, g.id from organization o, usergroup g where g.built_in is null and (o.id + g.id) % ? = ?
                on conflict do nothing
                """, some(), rest());
    }

    private void deleteGroup() {
        run("delete from usergroup where id = (select min(id) from usergroup where built_in is null)");
    }

    private void summarize() {
        run("""
                insert into person_summary select id, ? from person where id % ? = ?
                on conflict (person_id) do update set body = excluded.body
                """, "Call before noon " + number++, some(), rest());
    }

    private void moveSummaries() {
        run("""
                update person_summary s set person_id = p.id from (select max(id) as id from person) p
                where s.person_id = (select min(person_id) from person_summary)
                  and not exists (select from person_summary o where o.person_id = p.id)
                """);
    }

    private void forgetSummaries() {
        run("delete from person_summary where person_id % ? = ?", some(), rest());
    }

    private void fillFields() {
        run(
                "insert into custom_field (subject, kind, title, place) values ('PERSON', ?, ?, 1)",
                dice.nextBoolean() ? "TEXT" : "DATE",
                "field " + number++);
        run("""
                insert into field_value (field_id, person_id, text_value, day_value)
                select f.id, p.id, case f.kind when 'TEXT' then ? end, case f.kind when 'DATE' then current_date + ? end
                from person p, custom_field f
                where f.subject = 'PERSON' and (p.id + f.id) % ? = ?
                on conflict do nothing
                """, word(), dice.nextInt(5), 1 + some(), rest());
    }

    private void fillFieldsOfOrganizations() {
        run(
                "insert into custom_field (subject, kind, title, place) values ('ORGANIZATION', 'CHOICE', ?, 1)",
                "field " + number++);
        run("""
                insert into field_choice (field_id, name, path, place)
                select max(f.id), n.name, n.name, n.place
                from custom_field f, (values ('One', 1), ('Two', 2)) n (name, place)
                where f.kind = 'CHOICE' group by n.name, n.place
                """);
        run("""
                insert into field_value (field_id, organization_id, choices)
                select f.id, o.id, (select array_agg(c.id) from field_choice c where c.field_id = f.id)
                from organization o, custom_field f
                where f.subject = 'ORGANIZATION' and (o.id + f.id) % ? = ?
                on conflict do nothing
                """, some(), rest());
    }

    private void changeFieldValues() {
        run(
                "update field_value set text_value = ? where text_value is not null and id % ? = ?",
                word(), some(), rest());
        run("update field_value set choices = choices[1:1] where choices is not null and id % ? = ?", some(), rest());
    }

    private void moveFieldValues() {
        run("""
                update field_value v set person_id = p.id from (select max(id) as id from person) p
                where v.person_id <> p.id and v.id % ? = ?
                  and not exists (select from field_value w where w.field_id = v.field_id and w.person_id <> v.person_id)
                """, some(), rest());
    }

    private void forgetFieldValues() {
        run("delete from field_value where id % ? = ?", 1 + some(), rest());
    }

    private void addOrganization() {
        run("insert into organization (name) values (?)", "Acme " + number++);
    }

    private void renameOrganizations() {
        run(
                "update organization set name = 'Änd ' || id || ?, version = version + 1 where id % ? = ?",
                "." + number++, some(), rest());
    }

    private void deleteOrganization() {
        Long organization = any("organization");
        run(
                "update person set organization_id = null, position = null, is_manager = false where organization_id = ?",
                organization);
        run("delete from organization where id = ?", organization);
    }

    private void addTickets() {
        run("""
                insert into ticket (requester_id, organization_id, department_id, subject, status)
                select p.id, p.organization_id, (select min(id) from department), 's', ? from person p where p.id % ? = ?
                """, ticketStatus(), some(), rest());
    }

    private void changeTickets() {
        run(
                "update ticket set status = ?, last_reply_at = now(), reply_count = reply_count + 1 where id % ? = ?",
                ticketStatus(), some(), rest());
    }

    private void moveTickets() {
        run(
                "update ticket set requester_id = ? where ?::bigint is not null and id % ? = ?",
                any("person"), any("person"), some(), rest());
    }

    private void deleteTickets() {
        run("delete from ticket where id % ? = ?", 1 + some(), rest());
    }

    private void changePersonAndTicketAtOnce() {
        run("""
                with opened as (
                    insert into ticket (requester_id, department_id, subject)
                    select id, (select min(id) from department), 's' from person where id % ? = ?
                )
                update person set name = ? where id % ? = ?
                """, some(), 0, word(), some(), 0);
    }

    private void run(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }

    /** The id of any row; {@code null} when there is none. */
    private @Nullable Long any(String table) {
        List<Long> ids = jdbc.sql("select id from " + table + " order by id")
                .query(Long.class)
                .list();
        return ids.isEmpty() ? null : ids.get(dice.nextInt(ids.size()));
    }

    private String word() {
        return WORDS.get(dice.nextInt(WORDS.size()));
    }

    private String address() {
        return "a" + number++ + "@Straße" + dice.nextInt(3) + ".example";
    }

    private String ticketStatus() {
        return List.of("OPEN", "AWAITING_USER", "RESOLVED", "CLOSED", "SPAM", "DELETED")
                .get(dice.nextInt(6));
    }

    private int some() {
        return 1 + dice.nextInt(4);
    }

    private int rest() {
        return dice.nextInt(2);
    }
}
