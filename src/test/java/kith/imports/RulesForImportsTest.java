package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** User rules run on whoever an import makes. */
@CommittedTest
class RulesForImportsTest {

    private static final String FILE = """
            name,email,organization,usergroup
            Ada,ada@acme.example,,
            Bo,bo@acme.example,Globex,
            Cleo,cleo@acme.example,,VIP
            Dan,dan@acme.example,,
            Eve,eve@acme.example,,
            Fay,fay@elsewhere.example,,
            """;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private ApplicationContext beans;

    private ImportSteps steps;

    @BeforeEach
    void aRule() {
        steps = new ImportSteps(beans, given.agent("Kim", Scope.ALL));
        db.sql(
                        "insert into user_rule (place, pattern, usergroup_id, organization_id) values (1, '*@acme.example', ?, ?)",
                        given.usergroup("VIP"),
                        given.organization("Acme"))
                .update();
    }

    @Test
    @Tag("F459")
    void whoeverIsMadeGetsWhatTheRulesSayAndWhatTheFileSaysStays() throws IOException {
        steps.imported(FILE, ImportOptions.USUAL);

        assertThat(db.sql("""
                        select p.name || ' ' || coalesce(o.name, '-') || ' ' || coalesce(g.name, '-')
                        from person p
                        left join organization o on o.id = p.organization_id
                        left join person_usergroup m on m.person_id = p.id
                        left join usergroup g on g.id = m.usergroup_id
                        where p.channel = 'IMPORT'
                        order by p.name
                        """).query(String.class).list())
                .containsExactly(
                        "Ada Acme VIP", "Bo Globex VIP", "Cleo Acme VIP", "Dan Acme VIP", "Eve Acme VIP", "Fay - -");
    }

    @Test
    @Tag("F459")
    void whoIsThereAlreadyIsLeftAlone() throws IOException {
        db.sql("update user_rule set enabled = false").update();
        given.user("Ada", "ada@globex.example");
        db.sql("update user_rule set enabled = true, pattern = '*'").update();

        steps.imported("name,email,phone\nAda,ada@globex.example,0341 1234\n", ImportOptions.USUAL);

        assertThat(db.sql("select count(*) from person_usergroup")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theRulesDoNotKeepAnImportFromBeingTakenBack() throws IOException {
        PeopleImport done = steps.imported(FILE, ImportOptions.USUAL);

        steps.undo(done);

        assertThat(db.sql("select name from person where channel = 'IMPORT'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }
}
