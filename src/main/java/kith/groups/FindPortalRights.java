package kith.groups;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Service;

/** Finds out what somebody may do on the portal. There are no rights but those of groups. */
@Service
public class FindPortalRights {

    private final UsergroupRepository groups;

    FindPortalRights(UsergroupRepository groups) {
        this.groups = groups;
    }

    /** Of someone who has not signed in: what Everyone gives, as long as that group is switched on. */
    public PortalRights ofGuest() {
        return PortalRights.together(groups.list(Sql.of("g.built_in = 'EVERYONE' and g.enabled")));
    }

    /**
     * Of this person. Groups that administrators make inherit Registered, which inherits Everyone, so whoever is in one of
     * them has these rights as well, even while guests are locked out.
     */
    public PortalRights of(long person) {
        List<Usergroup> own = groups.list(Sql.of("""
                g.id in (
                    select usergroup_id from person_usergroup where person_id = ?
                    union all
                    select l.usergroup_id
                    from person p join organization_usergroup l on l.organization_id = p.organization_id
                    where p.id = ?)
                """, person, person));
        if (own.isEmpty() && !groups.registered(person)) {
            return ofGuest();
        }
        List<Usergroup> all = groups.list(Sql.of("g.built_in is not null"));
        all.addAll(own);
        return PortalRights.together(all);
    }
}
