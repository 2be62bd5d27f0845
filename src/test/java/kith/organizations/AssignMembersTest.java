package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.Membership;
import kith.people.People;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AssignMembersTest {

    @Autowired
    private MembersOfOrganization members;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private Viewer kim;
    private OrganizationId acme;

    @BeforeEach
    void acmeIsThere() {
        kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
        acme = new OrganizationId(given.organization("Acme"));
    }

    @Test
    @Tag("F121")
    void manyBecomeMembersAtOnceAndLeaveWhatTheyHadElsewhere() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.member(grace, given.organization("Globex"));
        jdbc.sql("update person set position = 'Admiral', is_manager = true where id = ?")
                .param(grace.value())
                .update();

        assertThat(members.add(acme, List.of(ada.value(), grace.value()), kim)).isEqualTo(2);

        Membership member = new Membership(acme.value(), "Acme", null, false);
        assertThat(people.get(ada, kim).membership()).isEqualTo(member);
        assertThat(people.get(grace, kim).membership()).isEqualTo(member);
        assertThat(members.add(acme, List.of(ada.value()), kim)).isZero();
    }

    @Test
    @Tag("F121")
    void candidatesAreFoundByNameAndAddressAndThoseChosenStay() {
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        PersonId grace = given.user("Grace Hopper", "grace@navy.example");
        PersonId inside = given.user("Lovelace Senior", "old@acme.example");
        given.member(inside, acme.value());

        assertThat(found("lovel")).containsExactly("Ada Lovelace");
        assertThat(found("navy gra")).containsExactly("Grace Hopper");
        assertThat(found("Kim")).isEmpty();
        assertThat(members.candidates(acme, "lovel", List.of(grace.value(), inside.value()), 25, kim))
                .extracting(MembershipCandidate::name, MembershipCandidate::chosen)
                .containsExactly(tuple("Grace Hopper", true), tuple("Ada Lovelace", false));
        assertThat(ada).isNotEqualTo(grace);
    }

    @Test
    @Tag("T9")
    void nobodyIsAddedWhomTheViewerMayNotChange() {
        Viewer eve = viewers.find(given.agent("Eve", Scope.EXPANDED, given.department("Support")))
                .orElseThrow();
        PersonId foreign = given.user("Ada", "ada@acme.example");
        given.ticket(foreign, given.department("Sales"), "An offer");
        long agent = given.agent("Vera", Scope.VIEW_ONLY);
        Viewer vera = viewers.find(agent).orElseThrow();

        assertThat(members.candidates(acme, "ada", List.of(), 25, eve)).isEmpty();
        assertThat(members.add(acme, List.of(foreign.value()), eve)).isZero();
        assertThat(members.add(acme, List.of(agent), kim))
                .as("agents belong to nobody")
                .isZero();
        assertThatThrownBy(() -> members.add(acme, List.of(foreign.value()), vera))
                .isInstanceOf(Forbidden.class);
        assertThat(people.get(foreign, kim).membership()).isNull();
    }

    @Test
    @Tag("F123")
    void managersAreNamedAndComeFirst() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        PersonId zoe = given.user("Zoe", "zoe@acme.example");
        given.member(ada, acme.value());
        given.member(zoe, acme.value());

        members.appoint(acme, zoe.value(), true, kim);
        assertThat(members.of(acme, null, 10, kim))
                .extracting(OrganizationMember::name)
                .containsExactly("Zoe", "Ada");

        members.appoint(acme, zoe.value(), false, kim);
        assertThat(members.of(acme, null, 10, kim)).noneMatch(OrganizationMember::manager);
        assertThatThrownBy(
                        () -> members.appoint(new OrganizationId(given.organization("Globex")), ada.value(), true, kim))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> found(String words) {
        return members.candidates(acme, words, List.of(), 25, kim).stream()
                .map(MembershipCandidate::name)
                .toList();
    }
}
