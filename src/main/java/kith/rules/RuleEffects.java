package kith.rules;

import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Counts what the rules would change of those who are there already. */
@Component
public class RuleEffects {

    /**
     * How many users are not as the rules say.
     *
     * @param users all of them, each once
     * @param grouped who would be put into a usergroup
     * @param joined who would join an organization
     * @param held who would have to confirm an address
     */
    public record Effects(long users, long grouped, long joined, long held) {}

    private final Database db;

    RuleEffects(Database db) {
        this.db = db;
    }

    /** By the rules as they are now. */
    public Effects now(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql("""
                        with met as (
                            select p.id,
                                   r.usergroup_id is not null and not exists (
                                       select from person_usergroup m
                                       where m.person_id = p.id and m.usergroup_id = r.usergroup_id) as grouped,
                                   r.organization_id is not null and p.organization_id is null as joined,
                                   r.confirm and e.verified_at is null
                                       and not exists (select from address_to_confirm c where c.email_id = e.id) as held
                            from user_rule r
                            join email_address e on e.address_key like r.likeness
                            join person p on p.id = e.person_id
                            where r.enabled and p.kind = 'USER' and p.deleted_at is null and p.merged_into is null
                              and p.anonymized_at is null
                        )
                        select count(distinct id) filter (where grouped or joined or held) as users,
                               count(distinct id) filter (where grouped) as grouped,
                               count(distinct id) filter (where joined) as joined,
                               count(distinct id) filter (where held) as held
                        from met
                        """).query(Effects.class).single();
    }
}
