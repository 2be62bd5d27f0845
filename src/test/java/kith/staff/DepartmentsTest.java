package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.staff.Departments.Department;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DepartmentsTest {

    @Autowired
    private Given given;

    @Autowired
    private Departments departments;

    @Autowired
    private Teams teams;

    @Autowired
    private Viewers viewers;

    private Viewer kim;

    @BeforeEach
    void kimAdministers() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
    }

    @Test
    @Tag("F393")
    void theTreeShowsEachDepartmentBeneathItsParent() {
        long support = given.department("Support");
        departments.add("Technical", support, kim);
        departments.add("Billing", null, kim);

        assertThat(departments.tree())
                .extracting(Department::path)
                .containsExactly("Billing", "Support", "Support / Technical");
    }

    @Test
    void aDepartmentDoesNotComeBeneathItself() {
        long support = given.department("Support");
        long technical = given.department("Technical", support);

        assertThat(departments.change(support, "Support", technical, kim)).isInstanceOf(Refused.class);
        assertThat(departments.change(support, "Support", support, kim)).isInstanceOf(Refused.class);
    }

    @Test
    void twoDepartmentsOfOneNameNeedDifferentParents() {
        long support = given.department("Support");

        assertThat(departments.add("support", null, kim)).isInstanceOf(Refused.class);
        assertThat(departments.add("Support", support, kim)).isInstanceOf(Saved.class);
    }

    @Test
    void aDepartmentWithTicketsAgentsOrOthersBeneathStays() {
        long support = given.department("Support");
        long technical = given.department("Technical", support);
        given.ticket(given.person("Ada"), technical, "The engine does not start");
        long sales = given.department("Sales");
        given.agent("Lee", Scope.LIMITED, sales);

        assertThat(departments.remove(support, kim)).isInstanceOf(Refused.class);
        assertThat(departments.remove(technical, kim)).isInstanceOf(Refused.class);
        assertThat(departments.remove(sales, kim)).isInstanceOf(Refused.class);
    }

    @Test
    void anUnusedDepartmentGoes() {
        long support = given.department("Support");

        assertThat(departments.remove(support, kim)).isEqualTo(new Saved(support));
        assertThat(departments.tree()).isEmpty();
    }

    @Test
    @Tag("F407")
    void aTeamIsAddedRenamedAndRemoved() {
        SaveOutcome added = teams.add("Nights", kim);
        assertThat(added).isInstanceOf(Saved.class);
        long id = teams.list().getFirst().id();

        assertThat(teams.add("nights", kim)).isInstanceOf(Refused.class);
        assertThat(teams.rename(id, "Late shift", kim)).isEqualTo(new Saved(id));
        assertThat(teams.remove(id, kim)).isEqualTo(new Saved(id));
        assertThat(teams.list()).isEmpty();
    }
}
