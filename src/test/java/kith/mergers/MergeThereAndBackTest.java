package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.RandomChanges;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.mergers.MergeOutcome.Merged;
import kith.mergers.MergePreview.Value;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random records, merged with random choices and taken apart again. */
@CommittedTest
class MergeThereAndBackTest {

    private static final int CHANGES = 150;
    private static final int MERGES = 12;

    @Autowired
    private MergePeople mergePeople;

    @Autowired
    private UndoMerge undoMerge;

    @Autowired
    private Merges merges;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Translator translator;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Tag("F485")
    @Tag("F486")
    @Tag("F304")
    void whatIsMergedIsAsThePreviewSaidAndUndoingGivesTheFormerRows(long seed) {
        given.department("Support");
        RandomChanges changes = new RandomChanges(jdbc, seed);
        for (int i = 0; i < CHANGES; i++) {
            changes.one();
        }
        List<Long> users = users();
        while (users.size() < 4) {
            changes.one();
            users = users();
        }
        Viewer kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        for (int i = 0; i < MERGES; i++) {
            PersonId survivor = new PersonId(users.get(changes.dice().nextInt(users.size())));
            PersonId duplicate = new PersonId(users.get(changes.dice().nextInt(users.size())));
            if (!survivor.equals(duplicate)) {
                thereAndBack(survivor, duplicate, changes.dice(), kim);
            }
        }
    }

    /** Whoever has numbers or addresses has a primary one, however they came. */
    private List<Long> users() {
        jdbc.sql("""
                update phone_number n set is_primary = true from
                    (select min(id) as id from phone_number group by person_id having not bool_or(is_primary)) first
                where first.id = n.id
                """).update();
        jdbc.sql("""
                update email_address e set is_primary = true from
                    (select min(id) as id from email_address group by person_id having not bool_or(is_primary)) first
                where first.id = e.id
                """).update();
        return jdbc.sql("""
                        select id from person
                        where kind = 'USER' and merged_into is null and deleted_at is null and anonymized_at is null
                          and id not in (select person_id from agent)
                        order by id
                        """).query(Long.class).list();
    }

    private void thereAndBack(PersonId survivor, PersonId duplicate, Random dice, Viewer kim) {
        Texts english = translator.texts(Locale.ENGLISH, ZoneId.of("UTC"));
        List<String> before = rows();
        List<String> others = rowsWithout(survivor, duplicate);
        Map<String, Boolean> wanted = new HashMap<>();
        merges.preview(survivor, duplicate, Map.of(), english)
                .values()
                .forEach(value -> wanted.put(value.name(), dice.nextBoolean()));
        MergePreview preview = merges.preview(survivor, duplicate, wanted, english);
        PersonId bystander = given.person("Nobody");

        Merged merged = (Merged) mergePeople.merge(survivor, duplicate, wanted, preview.fingerprint(), kim, english);

        jdbc.sql("update person set merged_into = null where id = ?")
                .param(duplicate.value())
                .update();
        MergePreview now = merges.preview(survivor, bystander, Map.of(), english);
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(survivor.value(), duplicate.value())
                .update();
        jdbc.sql("delete from person where id = ?").param(bystander.value()).update();
        for (int i = 0; i < preview.values().size(); i++) {
            Value value = preview.values().get(i);
            assertThat(now.values().get(i).choice().survivors())
                    .as(value.toString())
                    .isEqualTo(value.result());
        }
        for (int i = 0; i < preview.rows().size(); i++) {
            var share = preview.rows().get(i).share();
            List<String> all = new ArrayList<>(share.own());
            all.addAll(share.added());
            assertThat(now.rows().get(i).share().own())
                    .as(preview.rows().get(i).name())
                    .containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(rowsWithout(survivor, duplicate)).isEqualTo(others);

        assertThat(undoMerge.undo(merged.merge(), kim)).isInstanceOf(UndoOutcome.Undone.class);

        assertThat(rows()).isEqualTo(before);
    }

    /** All there is about people, but for what tells that something happened. */
    private List<String> rows() {
        return rowsWithout(new PersonId(0), new PersonId(0));
    }

    private List<String> rowsWithout(PersonId one, PersonId other) {
        return jdbc.sql("""
                        with everything as (
                            select 'person' as kind, id as person_id, to_jsonb(p) - 'version' as row from person p
                            union all select 'summary', person_id, to_jsonb(s) from person_summary s
                            union all select 'email', person_id, to_jsonb(e) from email_address e
                            union all select 'phone', person_id, to_jsonb(n) from phone_number n
                            union all select 'detail', person_id, to_jsonb(c) from contact_detail c
                            union all select 'postal', person_id, to_jsonb(a) from postal_address a
                            union all select 'label', person_id, to_jsonb(l) from person_label l
                            union all select 'group', person_id, to_jsonb(g) from person_usergroup g
                            union all select 'note', person_id, to_jsonb(n) from note n
                            union all select 'file', person_id, to_jsonb(f) from person_file f
                            union all select 'activity', person_id, to_jsonb(a) from activity a
                            union all select 'ticket', requester_id, to_jsonb(t) from ticket t
                            union all select 'entry', person_id, to_jsonb(d) from directory_entry d
                        )
                        select kind || ' ' || row from everything where person_id not in (?, ?) order by 1
                        """)
                .params(one.value(), other.value())
                .query(String.class)
                .list();
    }
}
