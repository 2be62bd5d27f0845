package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.organizations.DomainOutcome.Added;
import kith.organizations.DomainOutcome.DomainTaken;
import kith.organizations.DomainOutcome.NoDomain;
import kith.organizations.DomainOutcome.PublicDomain;
import kith.organizations.UsersOfDomain.Whereabouts;
import kith.people.AddPerson;
import kith.people.NewPerson;
import kith.people.PeopleIntake;
import kith.people.PersonData;
import kith.people.PersonExtras;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class DomainsTest {

    private static final MailDomain DOMAIN = new MailDomain("acme.example");

    @Autowired
    private Domains domains;

    @Autowired
    private UsersOfDomain users;

    @Autowired
    private AddPerson addPerson;

    @Autowired
    private PeopleIntake intake;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private OrganizationId acme;
    private OrganizationId globex;

    @BeforeEach
    void acmeIsThere() {
        kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
        acme = new OrganizationId(given.organization("Acme"));
        globex = new OrganizationId(given.organization("Globex"));
    }

    @Test
    @Tag("F134")
    @Tag("F495")
    void anOrganizationHasSeveralDomainsAndADomainOneOrganization() {
        assertThat(domains.add(acme, " ACME.example ", kim)).isEqualTo(new Added(DOMAIN));
        assertThat(domains.add(acme, "@acme.test", kim)).isEqualTo(new Added(new MailDomain("acme.test")));
        assertThat(domains.add(acme, "acme.example", kim)).isEqualTo(new Added(DOMAIN));
        assertThat(domains.add(globex, "Acme.Example", kim)).isEqualTo(new DomainTaken(acme, "Acme"));
        assertThat(domains.add(globex, "not a domain", kim)).isEqualTo(new NoDomain());

        assertThat(domains.of(acme, kim)).extracting(MailDomain::text).containsExactly("acme.example", "acme.test");
    }

    @Test
    @Tag("F495")
    void theDomainOfAPublicProviderIsRefusedWithAWarning() {
        assertThat(domains.add(acme, "GMail.com", kim)).isEqualTo(new PublicDomain(new MailDomain("gmail.com")));
        assertThat(post("/domains", "domain", "gmail.com"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Anybody can have an email at gmail.com", "aria-describedby=\"domain-error\"");
    }

    @Test
    @Tag("F135")
    @Tag("F136")
    void whoeverIsNewJoinsByTheExactDomainWhicheverWayTheyCome() {
        domains.add(acme, "acme.example", kim);

        addPerson.add(new NewPerson("Ada", "ada@ACME.Example", "", ""), true, kim);
        addPerson.add(new NewPerson("Sub", "sub@mail.acme.example", "", ""), true, kim);
        addPerson.add(new NewPerson("Near", "near@notacme.example", "", ""), true, kim);
        intake.create(List.of(imported("Grace", null, "grace@acme.example")));
        PersonId written = given.user("Mailed", "mailed@acme.example");

        assertThat(organizationOf("Ada")).isEqualTo("Acme");
        assertThat(organizationOf("Sub")).isNull();
        assertThat(organizationOf("Near")).isNull();
        assertThat(organizationOf("Grace")).isEqualTo("Acme");
        assertThat(organizationOf("Mailed")).as("%s came by mail", written).isEqualTo("Acme");
        assertThat(db.sql("select count(*) from directory_entry d where d.organization = 'Acme'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Tag("F136")
    void whatStaffChoseIsNeverOverridden() {
        domains.add(acme, "acme.example", kim);

        addPerson.add(new NewPerson("Ada", "ada@acme.example", "", "Globex"), true, kim);
        intake.create(List.of(imported("Grace", "Globex", "grace@acme.example")));
        PersonId known = given.user("Known", "known@elsewhere.example");
        db.sql("update person set created_in = '3' where id = ?", known.value()).update();
        given.email(known, "known@acme.example");

        assertThat(organizationOf("Ada")).isEqualTo("Globex");
        assertThat(organizationOf("Grace")).isEqualTo("Globex");
        assertThat(organizationOf("Known"))
                .as("an address more makes nobody new")
                .isNull();
    }

    @Test
    @Tag("F137")
    @Tag("F138")
    @Tag("F495")
    void usersWhoAreKnownJoinOnRequestAndThoseOfOthersSeparately() {
        given.user("Ada", "ada@acme.example");
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.member(grace, globex.value());
        given.user("Else", "else@notacme.example");

        assertThat(post("/domains", "domain", "acme.example")).hasRedirectedUrl(home() + "/domains/acme.example");
        assertThat(get("/domains/acme.example"))
                .bodyText()
                .contains("Make 1 user a member", "Move 1 user from another organization");
        assertThat(organizationOf("Ada")).as("nobody was asked yet").isNull();

        post("/domains/acme.example/members", "from", "NOWHERE");
        assertThat(organizationOf("Ada")).isEqualTo("Acme");
        assertThat(organizationOf("Grace")).isEqualTo("Globex");

        post("/domains/acme.example/members", "from", "ELSEWHERE");
        assertThat(organizationOf("Grace")).isEqualTo("Acme");
        assertThat(organizationOf("Else")).isNull();
    }

    @Test
    @Tag("F139")
    void usersStayWhenTheDomainGoesUnlessTheyAreToGoToo() {
        domains.add(acme, "acme.example", kim);
        domains.add(acme, "acme.test", kim);
        given.user("Ada", "ada@acme.example");
        given.user("Grace", "grace@acme.test");

        post("/domains/acme.example/removal", "members", "false");
        assertThat(organizationOf("Ada")).isEqualTo("Acme");

        post("/domains/acme.test/removal", "members", "true");
        assertThat(organizationOf("Grace")).isNull();
        assertThat(domains.of(acme, kim)).isEmpty();
    }

    @Test
    @Tag("T9")
    void nobodyJoinsOrLeavesWhomTheViewerMayNotChange() {
        Viewer eve = viewers.find(given.agent("Eve", Scope.EXPANDED, given.department("Support")))
                .orElseThrow();
        PersonId foreign = given.user("Ada", "ada@acme.example");
        given.ticket(foreign, given.department("Sales"), "An offer");

        assertThat(users.count(acme, DOMAIN, Whereabouts.NOWHERE, eve)).isZero();
        assertThat(users.join(acme, DOMAIN, Whereabouts.NOWHERE, eve)).isZero();
        given.member(foreign, acme.value());
        assertThat(users.leave(acme, DOMAIN, eve)).isZero();
        assertThatThrownBy(() -> domains.add(acme, "acme.example", eve)).isInstanceOf(Forbidden.class);
    }

    private static PersonData imported(String name, @Nullable String organization, String email) {
        return new PersonData(
                name,
                null,
                null,
                null,
                null,
                organization,
                null,
                false,
                null,
                null,
                List.of(email),
                List.of(),
                List.of(),
                PersonExtras.NONE);
    }

    private @Nullable String organizationOf(String name) {
        return db.sql(
                        "select coalesce(o.name, '') from person p left join organization o on o.id = p.organization_id where p.name = ?",
                        name)
                .query(String.class)
                .optional()
                .filter(found -> !found.isEmpty())
                .orElse(null);
    }

    private String home() {
        return "/agent/organizations/" + acme;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(home() + path).with(Given.signedIn(kim.agentId())).exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(home() + path)
                .param(name, value)
                .with(csrf())
                .with(Given.signedIn(kim.agentId()))
                .exchange();
    }
}
