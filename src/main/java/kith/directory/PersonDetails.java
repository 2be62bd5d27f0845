package kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What only some lists show of a user; asked for a page of them at once. */
@Component
public class PersonDetails {

    /** The first phone number, the usergroups and labels by name, where the user lives in time and was last seen. */
    public record Details(
            long id,
            @Nullable String phone,
            List<Group> groups,
            List<String> labels,
            @Nullable String timeZone,
            @Nullable Instant lastSeen) {}

    /** A usergroup that somebody is in. */
    public record Group(long id, String name) {

        private static Group parse(String text) {
            int blank = text.indexOf(' ');
            return new Group(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
        }
    }

    private final Database db;

    PersonDetails(Database db) {
        this.db = db;
    }

    /** The details of these users by their ids. */
    public Map<Long, Details> of(Collection<Long> ids) {
        return db.sql("""
                        select p.id, p.time_zone, p.last_seen_at,
                               (select n.number from phone_number n where n.person_id = p.id
                                order by n.is_primary desc, n.id limit 1) as phone,
                               array(select g.id || ' ' || g.name from usergroup g
                                     where g.id in (
                                         select x.usergroup_id from person_usergroup x where x.person_id = p.id
                                         union all
                                         select l.usergroup_id from organization_usergroup l
                                         where l.organization_id = p.organization_id)
                                     order by lower(g.name)) as groups,
                               array(select l.name from person_label x join label l on l.id = x.label_id
                                     where x.person_id = p.id order by lower(l.name)) as labels
                        from person p
                        where p.id = any (?)
                        """, (Object) ids.toArray(Long[]::new)).query((row, line) -> details(row)).list().stream()
                .collect(Collectors.toMap(Details::id, Function.identity()));
    }

    private static Details details(ResultSet row) throws SQLException {
        OffsetDateTime lastSeen = row.getObject("last_seen_at", OffsetDateTime.class);
        return new Details(
                row.getLong("id"),
                row.getString("phone"),
                Stream.of((String[]) row.getArray("groups").getArray())
                        .map(Group::parse)
                        .toList(),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getString("time_zone"),
                lastSeen == null ? null : lastSeen.toInstant());
    }
}
