package kith.groups;

import java.util.List;
import java.util.Set;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups that an organization gives to its members, those who come later included. */
@Service
public class OrganizationGroups {

    private final UsergroupRepository groups;
    private final Database db;

    OrganizationGroups(UsergroupRepository groups, Database db) {
        this.groups = groups;
        this.db = db;
    }

    public List<Usergroup> of(OrganizationId organization, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return groups.list(Sql.of(
                "g.id in (select usergroup_id from organization_usergroup where organization_id = ?)",
                organization.value()));
    }

    /** Whoever changes this changes all members at once, so it takes the right to change any user. */
    public boolean mayChange(Viewer viewer) {
        return viewer.may(Permission.USERS_EDIT_ANY);
    }

    /** Gives it exactly these groups; built-in ones, and those that are gone, are left out. */
    @Transactional
    public void set(OrganizationId organization, Set<Long> wanted, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT_ANY);
        hold(organization);
        Object ids = wanted.toArray(Long[]::new);
        db.sql(
                        "delete from organization_usergroup where organization_id = ? and usergroup_id <> all (?)",
                        organization.value(),
                        ids)
                .update();
        db.sql("""
                        insert into organization_usergroup (organization_id, usergroup_id)
                        select ?, id from usergroup where id = any (?) and built_in is null
                        on conflict do nothing
                        """, organization.value(), ids).update();
    }

    private void hold(OrganizationId organization) {
        boolean there = db.sql("select id from organization where id = ? for no key update", organization.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound("organization " + organization);
        }
    }
}
