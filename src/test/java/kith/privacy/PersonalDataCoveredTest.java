package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.DatabaseTest;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every column that can hold words says whether they are personal, and each that is has somebody who clears it. */
@DatabaseTest
class PersonalDataCoveredTest {

    private static final Forgotten NOBODY = new Forgotten(
            new PersonId(-1),
            List.of(-1L),
            List.of(),
            Forgotten.NOTHING,
            Forgotten.NOTHING,
            Forgotten.NOTHING,
            List.of(),
            0);

    @Autowired
    private Database db;

    @Autowired
    private List<AnonymizeStep> steps;

    @Test
    @Tag("F488")
    void everyColumnSaysWhetherItIsPersonal() {
        assertThat(columns("not coalesce(d.description ~ '^(not personal|personal|derived)(: .|$)', false)"))
                .as("Write `comment on column … is 'personal: …'` or `'not personal: …'` for these")
                .isEmpty();
    }

    @Test
    @Tag("F488")
    @Tag("T24")
    void everyPersonalColumnIsCleared() {
        Set<String> left = columns("d.description like 'personal: %'");
        left.removeAll(erasures().flatMap(PersonalDataCoveredTest::cleared).collect(Collectors.toSet()));

        assertThat(left)
                .as("Name these in an AnonymizeStep of the module that writes them")
                .isEmpty();
    }

    @Test
    void nothingIsClearedThatIsNotThere() {
        Set<String> unknown =
                erasures().flatMap(PersonalDataCoveredTest::cleared).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(columns("true"));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyErasureRuns() {
        erasures().forEach(erasure -> {
            long counted = db.sql(erasure.count()).query(Long.class).single();
            assertThat(db.sql(erasure.statement()).update()).isEqualTo((int) counted);
        });
    }

    private Stream<Erasure> erasures() {
        return steps.stream().flatMap(step -> step.erasures(NOBODY).stream());
    }

    private static Stream<String> cleared(Erasure erasure) {
        return erasure.columns().stream().map(column -> column.contains(".") ? column : erasure.table() + "." + column);
    }

    private Set<String> columns(@CompileTimeConstant final String condition) {
        return new TreeSet<>(db.sql(Sql.lines(Sql.of("""
                                select c.table_name || '.' || c.column_name
                                from information_schema.columns c
                                join information_schema.tables t using (table_schema, table_name)
                                left join pg_description d
                                    on d.objoid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                                   and d.classoid = 'pg_class'::regclass and d.objsubid = c.ordinal_position
                                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                                  and c.table_name <> 'flyway_schema_history'
                                  and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'bytea', 'inet', 'ARRAY',
                                                      'USER-DEFINED', 'xml', 'tsvector')
                                  and
                                """), Sql.of(condition)))
                .query(String.class)
                .list());
    }
}
