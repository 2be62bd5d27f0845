package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person who they are to the helpdesk, how it reaches them, and what they did; not what agents think of them. */
@Component
class DiscloseIdentity implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        long id = person.value();
        return List.of(
                new Disclosure("profile", Sql.of("""
                        select p.id, p.status, p.name, p.display_name, p.title, p.first_name, p.last_name,
                               o.name as organization, p.position, p.is_manager, p.language, p.time_zone, p.channel, p.created_at,
                               p.last_seen_at
                        from person p left join organization o on o.id = p.organization_id
                        where p.id = ?
                        """, id)),
                new Disclosure("email_addresses", Sql.of("""
                        select address, is_primary, comment, verified_at, created_at from email_address where person_id = ? order by id
                        """, id)),
                new Disclosure("phone_numbers", Sql.of("""
                        select number, e164, kind, is_primary, comment, created_at from phone_number where person_id = ? order by id
                        """, id)),
                new Disclosure("contact_details", Sql.of("""
                        select kind, variant, value, comment from contact_detail where person_id = ? order by id
                        """, id)),
                new Disclosure("postal_addresses", Sql.of("""
                        select street, city, state, zip, country, comment from postal_address where person_id = ? order by id
                        """, id)),
                new Disclosure("labels", Sql.of("""
                        select l.name from person_label h join label l on l.id = h.label_id where h.person_id = ? order by l.name
                        """, id)),
                new Disclosure("usergroups", Sql.of("""
                        select g.name from person_usergroup m join usergroup g on g.id = m.usergroup_id where m.person_id = ? order by g.name
                        """, id)),
                new Disclosure("activity", Sql.of("""
                        select at, kind, successful, ip, client, details from activity where person_id = ? order by at, id
                        """, id)),
                new Disclosure("files", Sql.of("""
                        select f.id, f.name, s.media_type, s.size, f.created_at
                        from person_file f join stored_file s on s.id = f.file_id
                        where f.person_id = ? and f.removed_at is null order by f.id
                        """, id)));
    }
}
