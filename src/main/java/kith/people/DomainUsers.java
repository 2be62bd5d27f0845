package kith.people;

import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.MailDomain;
import kith.organizations.OrganizationId;
import kith.organizations.UsersOfDomain;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Knows whose address is at which domain. */
@Repository
class DomainUsers implements UsersOfDomain {

    private final Database db;
    private final EditRule rule;

    DomainUsers(Database db, EditRule rule) {
        this.db = db;
        this.rule = rule;
    }

    @Override
    public long count(OrganizationId organization, MailDomain domain, Whereabouts whereabouts, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return db.sql(Sql.lines(
                        Sql.of("select count(*) from directory_entry d join person p on p.id = d.person_id where"),
                        who(organization, domain, whereabouts, viewer)))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int join(OrganizationId organization, MailDomain domain, Whereabouts whereabouts, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return move(organization.value(), who(organization, domain, whereabouts, viewer));
    }

    @Override
    @Transactional
    public int leave(OrganizationId organization, MailDomain domain, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return move(null, who(organization, domain, Whereabouts.HERE, viewer));
    }

    /** The rows are taken in the order of their numbers, as everybody does who changes many. */
    private int move(@Nullable Long to, Sql who) {
        return db.sql(Sql.lines(Sql.of("""
                                with found as (
                                    select p.id from directory_entry d join person p on p.id = d.person_id where
                                """), who, Sql.of("""
                                    order by p.id for update of p
                                )
                                update person p
                                set organization_id = ?, position = null, is_manager = false, version = version + 1
                                from found where p.id = found.id
                                """, to))).update();
    }

    /** The trigram index of the search finds the domain; the column then says that it is the whole one. */
    private Sql who(OrganizationId organization, MailDomain domain, Whereabouts whereabouts, Viewer viewer) {
        Sql where = switch (whereabouts) {
            case NOWHERE -> Sql.of("p.organization_id is null");
            case ELSEWHERE -> Sql.of("p.organization_id <> ?", organization.value());
            case HERE -> Sql.of("p.organization_id = ?", organization.value());
        };
        return Sql.allOf(List.of(
                Sql.of(
                        "d.search_text like '%@' || kith_fold(?) || '%'",
                        domain.text().replace("_", "\\_")),
                Sql.of("d.email_domain = ?", domain.text()),
                where,
                Candidates.ELIGIBLE,
                rule.mayEdit(viewer)));
    }
}
