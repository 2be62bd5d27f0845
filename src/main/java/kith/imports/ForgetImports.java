package kith.imports;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Takes a person out of what imports keep. What has not been carried out goes as a whole when it names them, or when
 * nobody has read yet whom it names; the files of what was carried out are needed no more.
 */
@Component
class ForgetImports implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.rows(
                        "people_import",
                        List.of(
                                "file_name",
                                "mapping",
                                "check_report",
                                "import_row.cells",
                                "people_import_chunk.bytes"),
                        Sql.of("""
                                started_at is null
                                and (state <> 'CHECKED'
                                     or exists (select from import_row r
                                                where r.import_id = people_import.id
                                                  and kith_mentions(array_to_string(r.cells, chr(10)), ?)))
                                """, person.anywhere())),
                Erasure.rows(
                        "import_plan",
                        List.of("person"),
                        Sql.of("not exists (select from people_import i where i.id = import_id)")),
                Erasure.rows(
                        "import_plan_address",
                        List.of("address_key"),
                        Sql.of("not exists (select from people_import i where i.id = import_id)")),
                Erasure.rows(
                        "people_import_chunk",
                        List.of("bytes"),
                        Sql.of("import_id in (select id from people_import where started_at is not null)")),
                theirRows(person),
                otherRows(person),
                reports(person),
                fileNames(person),
                effects(person),
                Erasure.name("people_import", "owner_name", "owner_id", person),
                Erasure.name("people_import", "actor_name", "actor_id", person));
    }

    private static Erasure theirRows(Forgotten person) {
        return Erasure.values(
                "import_row",
                List.of("cells", "findings"),
                Sql.of("cells = array_fill(?::text, array[cardinality(cells)]), findings = null", person.marker()),
                Sql.of("""
                        (import_id, row_number) in (select e.import_id, e.row_number from import_effect e where e.person_id = any (?))
                        and cells <> array_fill(?::text, array[cardinality(cells)])
                        """, person.ids(), person.marker()));
    }

    /** What a row wrote is about the one it wrote; the others can be about anybody. */
    private static Erasure otherRows(Forgotten person) {
        return Erasure.mentions(
                "import_row",
                List.of("cells", "findings"),
                Sql.of(
                        """
                        cells = case when kith_mentions(array_to_string(cells, chr(10)), ?)
                                     then array_fill(?::text, array[cardinality(cells)])
                                     else kith_redact(cells, ?, ?) end,
                        findings = kith_redact(findings::text, ?, ?)::jsonb
                        """,
                        person.leading(),
                        person.marker(),
                        person.anywhere(),
                        person.marker(),
                        person.anywhere(),
                        person.marker()),
                Sql.of("""
                        (outcome in ('UNCHANGED', 'SKIPPED', 'FAILED')
                         or import_id in (select i.id from people_import i where i.finished_at is null))
                        and kith_mentions(concat_ws(chr(10), array_to_string(cells, chr(10)), findings), ?)
                        """, person.anywhere()));
    }

    private static Erasure reports(Forgotten person) {
        return Erasure.mentions(
                "people_import",
                List.of("mapping", "check_report", "run_report"),
                Sql.of(
                        """
                        mapping = kith_redact(mapping::text, ?, ?)::jsonb,
                        check_report = jsonb_set(kith_redact(check_report::text, ?, ?)::jsonb, '{samples}', '[]', false),
                        run_report = jsonb_set(kith_redact(run_report::text, ?, ?)::jsonb, '{samples}', '[]', false)
                        """,
                        person.anywhere(),
                        person.marker(),
                        person.anywhere(),
                        person.marker(),
                        person.anywhere(),
                        person.marker()),
                Sql.of("kith_mentions(concat_ws(chr(10), mapping, check_report, run_report), ?)", person.anywhere()));
    }

    private static Erasure fileNames(Forgotten person) {
        return Erasure.mentions(
                "people_import",
                List.of("file_name"),
                Sql.of("file_name = left(kith_redact(file_name, ?, ?), 255)", person.anywhere(), person.marker()),
                Sql.of("kith_mentions(file_name, ?)", person.anywhere()));
    }

    private static Erasure effects(Forgotten person) {
        return Erasure.values(
                "import_effect",
                List.of("before", "after"),
                Sql.of("before = null, after = null"),
                Sql.of("person_id = any (?) and (before is not null or after is not null)", (Object) person.ids()));
    }
}
