package kith.organizations;

import java.util.List;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.DomainOutcome.Added;
import kith.organizations.DomainOutcome.DomainTaken;
import kith.organizations.DomainOutcome.NoDomain;
import kith.organizations.DomainOutcome.PublicDomain;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The domains of organizations: a new user whose address is at one of them becomes a member. The database sees to that. */
@Service
public class Domains {

    private final Database db;
    private final Organizations organizations;
    private final PublicMailDomains publicDomains;

    Domains(Database db, Organizations organizations, PublicMailDomains publicDomains) {
        this.db = db;
        this.organizations = organizations;
        this.publicDomains = publicDomains;
    }

    public List<MailDomain> of(OrganizationId organization, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql(
                        "select domain from organization_domain where organization_id = ? order by domain",
                        organization.value())
                .query((row, index) -> new MailDomain(row.getString("domain")))
                .list();
    }

    /** A domain belongs to one organization. */
    @Transactional
    public DomainOutcome add(OrganizationId organization, String typed, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        Optional<MailDomain> parsed = MailDomain.parse(typed);
        if (parsed.isEmpty()) {
            return new NoDomain();
        }
        MailDomain domain = parsed.get();
        if (publicDomains.contain(domain)) {
            return new PublicDomain(domain);
        }
        int added = db.sql(
                        "insert into organization_domain (domain, organization_id) values (?, ?) on conflict do nothing",
                        domain.text(),
                        organization.value())
                .update();
        return added > 0 ? new Added(domain) : owned(organization, domain);
    }

    private DomainOutcome owned(OrganizationId organization, MailDomain domain) {
        return db.sql("""
                        select o.id, o.name from organization_domain d join organization o on o.id = d.organization_id
                        where d.domain = ? and o.id <> ?
                        """, domain.text(), organization.value())
                .query((row, index) ->
                        (DomainOutcome) new DomainTaken(new OrganizationId(row.getLong("id")), row.getString("name")))
                .optional()
                .orElseGet(() -> new Added(domain));
    }

    /** Its users stay members. */
    @Transactional
    public void remove(OrganizationId organization, MailDomain domain, Viewer viewer) {
        organizations.requireEdit(organization, viewer);
        db.sql(
                        "delete from organization_domain where domain = ? and organization_id = ?",
                        domain.text(),
                        organization.value())
                .update();
    }
}
