package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.people.MergeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MergeCoversSchemaTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<MergeStep> steps;

    @Test
    @Tag("F298")
    void everyColumnThatPointsAtAPersonHasAStepOrSaysWhyItStays() {
        List<String> moving = jdbc.sql("""
                        select a.attrelid::regclass || '.' || a.attname
                        from pg_attribute a
                        join pg_class t on t.oid = a.attrelid and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
                        where a.attnum > 0 and not a.attisdropped
                          and coalesce(col_description(t.oid, a.attnum), '') not like 'stays when people are merged: %'
                          and (a.attname like '%person\\_id' or exists (
                              select from pg_constraint c
                              where c.conrelid = t.oid and c.contype = 'f' and c.confrelid = 'person'::regclass
                                and c.conkey = array[a.attnum]))
                        """).query(String.class).list();

        assertThat(moving)
                .as(
                        "columns that point at a person and neither have a MergeStep nor a comment 'stays when people are merged: …'")
                .isSubsetOf(steps.stream().map(MergeStep::column).toList());
        assertThat(steps).extracting(MergeStep::column).isSubsetOf(moving);
    }

    @Test
    void everyStepHasANameOfItsOwn() {
        assertThat(steps).extracting(MergeStep::name).doesNotHaveDuplicates();
    }
}
