package kith.privacy;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Takes away what the logs know of a person: the values in their change log, their name where they acted, and mentions of
 * them in the history of others. That something changed, when and by whom, stays.
 */
@Component
class ForgetHistory implements AnonymizeStep {

    /** Comes after all others, because the database notes what they do. */
    @Override
    public int position() {
        return 1000;
    }

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(whatWasJustNoted(person), theirValues(person), mentions(person), acts(person), entries(person));
    }

    /** The act is told by two entries; all others would repeat what was taken away. */
    private static Erasure whatWasJustNoted(Forgotten person) {
        return Erasure.rows("change_log", List.of("old_value"), Sql.of("""
                        subject_kind = 'PERSON' and subject_id = any (?) and id > ? and field not in ('status', 'anonymized_at')
                        """, person.ids(), person.lastChange()));
    }

    private static Erasure theirValues(Forgotten person) {
        return Erasure.values(
                "change_log",
                List.of("old_value", "new_value"),
                Sql.of("""
                        old_value = case when old_value is not null then ? end, new_value = case when new_value is not null then ? end,
                        old_ref = null, new_ref = null, item_id = null
                        """, person.marker(), person.marker()),
                Sql.of("""
                        subject_kind = 'PERSON' and subject_id = any (?)
                        and field not in ('created', 'kind', 'status', 'channel', 'created_at', 'merged_into', 'deleted_at', 'anonymized_at')
                        and (num_nonnulls(old_ref, new_ref, item_id) > 0 or old_value <> ? or new_value <> ?)
                        """, person.ids(), person.marker(), person.marker()));
    }

    private static Erasure mentions(Forgotten person) {
        return Erasure.mentions(
                "change_log",
                List.of("old_value", "new_value"),
                Sql.of(
                        "old_value = kith_redact(old_value, ?, ?), new_value = kith_redact(new_value, ?, ?)",
                        person.anywhere(),
                        person.marker(),
                        person.anywhere(),
                        person.marker()),
                Sql.of("""
                        field not in ('created', 'kind', 'status', 'channel', 'created_at', 'merged_into', 'deleted_at', 'anonymized_at')
                        and kith_traceable(coalesce(old_value, '') || ' ' || coalesce(new_value, '')) like any (?)
                        and (kith_mentions(old_value, ?) or kith_mentions(new_value, ?))
                        """, person.clues(), person.anywhere(), person.anywhere()));
    }

    private static Erasure acts(Forgotten person) {
        return Erasure.name("change_log", "actor_name", "actor_id", person);
    }

    private static Erasure entries(Forgotten person) {
        return Erasure.values(
                "system_log",
                List.of("actor_name", "ip", "salt"),
                Sql.of("actor_name = ?, ip = null, salt = null", person.marker()),
                Sql.of(
                        "actor_id = any (?) and (actor_name <> ? or ip is not null or salt is not null)",
                        person.ids(),
                        person.marker()));
    }
}
