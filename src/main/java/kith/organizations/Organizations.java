package kith.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.organizations.NamingOutcome.NameMissing;
import kith.organizations.NamingOutcome.NameTooLong;
import kith.organizations.NamingOutcome.Named;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organizations that people belong to: finding, making, renaming, deleting. */
@Service
public class Organizations {

    /** The most characters a name may have. */
    public static final int LONGEST_NAME = 200;

    private static final int PAGE = 50;

    private final OrganizationRepository organizations;
    private final MembersOfOrganization members;
    private final SystemLog log;

    Organizations(OrganizationRepository organizations, MembersOfOrganization members, SystemLog log) {
        this.organizations = organizations;
        this.members = members;
        this.log = log;
    }

    public Optional<Organization> find(OrganizationId id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return organizations.find(id);
    }

    public Organization get(OrganizationId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NotFound("organization " + id));
    }

    /** The organization of exactly this name, case set aside. */
    public Optional<Organization> named(String name, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return organizations.named(name.strip()).flatMap(found -> organizations.find(found.id()));
    }

    public Page<Organization, OrganizationPlace> page(OrganizationQuery query, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return organizations.page(query, PAGE);
    }

    /** What was typed begins or stands in the names of these, those that begin with it first. */
    public List<Organization> picker(String typed, int limit, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return organizations.startingLike(typed, limit);
    }

    /** The organization of this name, case set aside, within the transaction under way; made when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrganizationId findOrCreate(String name) {
        return organizations.insert(name.strip()).orElseGet(() -> organizations.hold(name.strip()));
    }

    /** Those of these names that no organization has, case set aside. */
    public List<String> unknown(Collection<String> names) {
        return organizations.unknown(names);
    }

    /** Makes those of these that do not exist yet, within the transaction under way, and says which. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> addMissing(Collection<String> names) {
        return organizations.insertMissing(names);
    }

    @Transactional
    public NamingOutcome create(String typed, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        String name = typed.strip();
        NamingOutcome refused = refused(name);
        if (refused != null) {
            return refused;
        }
        return organizations
                .insert(name)
                .<NamingOutcome>map(id -> new Named(id, name))
                .orElseGet(() -> organizations.named(name).orElseThrow(() -> new StaleEdit("organization " + name)));
    }

    /** Throws {@link StaleEdit} when it was changed since this version was read. */
    @Transactional
    public NamingOutcome rename(OrganizationId id, int version, String typed, Viewer viewer) {
        requireEdit(id, viewer);
        String name = typed.strip();
        NamingOutcome refused = refused(name);
        if (refused != null) {
            return refused;
        }
        if (organizations.lock(id).orElseThrow(() -> new NotFound("organization " + id)) != version) {
            throw new StaleEdit("organization " + id);
        }
        Optional<NamingOutcome.NameTaken> other =
                organizations.named(name).filter(taken -> !taken.id().equals(id));
        if (other.isPresent()) {
            return other.get();
        }
        organizations.rename(id, name);
        return new Named(id, name);
    }

    /** Whether the viewer may change or delete it: that concerns all its members, so each must be theirs to change. */
    public boolean mayEdit(OrganizationId id, Viewer viewer) {
        return members.mayChangeAll(id, viewer);
    }

    /** Throws {@link Forbidden} unless {@link #mayEdit}. */
    public void requireEdit(OrganizationId id, Viewer viewer) {
        if (!mayEdit(id, viewer)) {
            throw new Forbidden("organization " + id + " has members whom " + viewer + " may not change");
        }
    }

    /** Leaves its members without an organization; their tickets stay with them. */
    @Transactional
    public void delete(OrganizationId id, Viewer viewer) {
        Organization organization = get(id, viewer);
        organizations.lock(id);
        requireEdit(id, viewer);
        members.removeAll(id);
        organizations.delete(id);
        log.record(new OrganizationEvent.Deleted(id, organization.members()));
    }

    private static @Nullable NamingOutcome refused(String name) {
        if (name.isEmpty()) {
            return new NameMissing();
        }
        return name.codePointCount(0, name.length()) > LONGEST_NAME ? new NameTooLong() : null;
    }
}
