package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.ChangeLog;
import kith.audit.ChangeLog.Filter;
import kith.audit.ChangeLog.Kind;
import kith.audit.ChangeLog.Subject;
import kith.audit.LoggedChange;
import kith.organizations.NamingOutcome.NameMissing;
import kith.organizations.NamingOutcome.NameTaken;
import kith.organizations.NamingOutcome.NameTooLong;
import kith.organizations.NamingOutcome.Named;
import kith.people.PersonId;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OrganizationsTest {

    @Autowired
    private Organizations organizations;

    @Autowired
    private MembersOfOrganization members;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ChangeLog changeLog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private Viewer kim;

    @BeforeEach
    void kimSignsIn() {
        kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
    }

    @Test
    @Tag("F117")
    void aNameIsEnoughAndMustBeGiven() {
        assertThat(organizations.create("  Acme ", kim))
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.name()).isEqualTo("Acme"));
        assertThat(organizations.create("   ", kim)).isEqualTo(new NameMissing());
        assertThat(organizations.create("x".repeat(201), kim)).isEqualTo(new NameTooLong());
    }

    @Test
    @Tag("F117")
    void noTwoOrganizationsHaveTheSameNameWhateverItsCase() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));

        assertThat(organizations.create("ACME", kim)).isEqualTo(new NameTaken(acme, "Acme"));
    }

    @Test
    void whoNamesAnOrganizationFindsItOrMakesIt() {
        OrganizationId made = organizations.findOrCreate("Acme");

        assertThat(organizations.findOrCreate(" aCME ")).isEqualTo(made);
        assertThat(organizations.get(made, kim).name()).isEqualTo("Acme");
    }

    @Test
    @Tag("F118")
    void anOrganizationIsRenamedUnlessSomebodyElseWasFasterOrTheNameIsTaken() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));
        OrganizationId borealis = new OrganizationId(given.organization("Borealis"));

        assertThat(organizations.rename(acme, 0, "ACME", kim)).isEqualTo(new Named(acme, "ACME"));
        assertThat(organizations.rename(acme, 1, "borealis", kim)).isEqualTo(new NameTaken(borealis, "Borealis"));
        assertThatThrownBy(() -> organizations.rename(acme, 0, "Other", kim)).isInstanceOf(StaleEdit.class);
        assertThat(changeLog
                        .page(new Subject(Kind.ORGANIZATION, acme.value()), Filter.NONE, null, 9)
                        .rows())
                .extracting(LoggedChange::newValue)
                .containsExactly("ACME", "Acme");
    }

    @Test
    @Tag("F142")
    void whoBelongedToADeletedOrganizationKeepsTheirTicketsAndBelongsToNone() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.member(ada, acme.value());
        long ticket = given.ticket(ada, given.department("Support"), "The engine");
        jdbc.sql("update ticket set organization_id = ?").param(acme.value()).update();

        organizations.delete(acme, kim);

        assertThatThrownBy(() -> organizations.get(acme, kim)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql(
                                "select organization_id is null and ticket_count = 1 from directory_entry where person_id = ?")
                        .param(ada.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select requester_id from ticket where id = ?")
                        .param(ticket)
                        .query(Long.class)
                        .single())
                .isEqualTo(ada.value());
    }

    @Test
    @Tag("F122")
    void aMemberWhoIsRemovedStaysAUser() {
        long acme = given.organization("Acme");
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.member(ada, acme);

        members.remove(new OrganizationId(acme), ada.value(), kim);

        assertThat(members.of(new OrganizationId(acme), null, 10, kim)).isEmpty();
        assertThat(jdbc.sql("select name from directory_entry where person_id = ?")
                        .param(ada.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Ada");
    }

    @Test
    void membersComeManagersFirstThenByNamePageByPage() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));
        for (String name : List.of("Zoë", "Ada", "Émile", "Bo")) {
            given.member(given.person(name), acme.value());
        }
        jdbc.sql("update person set is_manager = true where name in ('Zoë', 'Émile')")
                .update();

        List<OrganizationMember> first = members.of(acme, null, 3, kim);

        assertThat(first).extracting(OrganizationMember::name).containsExactly("Émile", "Zoë", "Ada");
        assertThat(members.of(acme, first.getLast().place(), 3, kim))
                .extracting(OrganizationMember::name)
                .containsExactly("Bo");
    }

    @ParameterizedTest
    @EnumSource(OrganizationSort.class)
    @Tag("F116")
    void everyOrderGoesThroughTheListForwardsAndBack(OrganizationSort sort) {
        for (int i = 0; i < 120; i++) {
            long organization = given.organization("Org " + i % 7 + " " + i);
            if (i % 3 == 0) {
                given.member(given.person("Member " + i), organization);
            }
        }
        for (boolean ascending : List.of(true, false)) {
            Page<Organization, OrganizationPlace> first = page("", sort, ascending, null);
            Page<Organization, OrganizationPlace> second = page("", sort, ascending, first.next());
            Page<Organization, OrganizationPlace> third = page("", sort, ascending, second.next());
            List<Organization> all = new ArrayList<>(first.rows());
            all.addAll(second.rows());
            all.addAll(third.rows());

            assertThat(all).hasSize(120).doesNotHaveDuplicates();
            assertThat(third.next()).isNull();
            assertThat(first.previous()).isNull();
            assertThat(page("", sort, ascending, third.previous()).rows()).isEqualTo(second.rows());
        }
    }

    @Test
    @Tag("F116")
    void theListIsSearchedWithoutAccentsAndCaseAndCountsMembers() {
        long aerzte = given.organization("Ärzte 100% GmbH");
        given.organization("Acme");
        given.member(given.person("Ada"), aerzte);

        assertThat(page("ARZTE 100%", OrganizationSort.NAME, true, null).rows())
                .singleElement()
                .satisfies(found -> assertThat(found.members()).isEqualTo(1));
        assertThat(page("%", OrganizationSort.MEMBERS, true, null).rows()).hasSize(1);
    }

    @Test
    void thePickerOffersNamesThatBeginWithWhatWasTypedFirst() {
        given.organization("Big Acme");
        given.organization("Acme");

        assertThat(organizations.picker("acme", 8, kim))
                .extracting(Organization::name)
                .containsExactly("Acme", "Big Acme");
    }

    @Test
    @Tag("F383")
    @Tag("F386")
    @Tag("T9")
    void whoMayNotChangeEachMemberDoesNotReleaseThem() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));
        long support = given.department("Support");
        Viewer eve = viewers.find(given.agent("Eve", Scope.EXPANDED, support)).orElseThrow();
        PersonId ada = given.user("Ada", "ada@acme.example");
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.member(ada, acme.value());
        given.ticket(ada, support, "The engine");
        given.member(grace, acme.value());
        long foreign = given.ticket(grace, given.department("Sales"), "An offer");

        assertThat(organizations.mayEdit(acme, eve)).isFalse();
        assertThatThrownBy(() -> organizations.delete(acme, eve)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> organizations.rename(acme, 0, "Mine", eve)).isInstanceOf(Forbidden.class);
        assertThat(organizations.get(acme, eve).members()).isEqualTo(2);

        jdbc.sql("update ticket set department_id = ? where id = ?")
                .params(support, foreign)
                .update();
        organizations.delete(acme, eve);
        assertThat(organizations.find(acme, eve)).isEmpty();
    }

    @Test
    @Tag("T9")
    void whoMayOnlyLookChangesNothing() {
        OrganizationId acme = new OrganizationId(given.organization("Acme"));
        Viewer vera = viewers.find(given.agent("Vera", Scope.VIEW_ONLY)).orElseThrow();
        Viewer nobody = viewers.find(given.agent("Nils", null)).orElseThrow();

        assertThat(organizations.get(acme, vera).name()).isEqualTo("Acme");
        assertThatThrownBy(() -> organizations.create("Other", vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> organizations.rename(acme, 0, "Other", vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> organizations.delete(acme, vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> organizations.picker("a", 8, nobody)).isInstanceOf(Forbidden.class);
    }

    private Page<Organization, OrganizationPlace> page(
            String search, OrganizationSort sort, boolean ascending, @Nullable OrganizationPlace place) {
        return organizations.page(new OrganizationQuery(search, sort, ascending, place), kim);
    }
}
