package kith.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Says which users could become members of an organization. */
@Component
class Candidates {

    /** A condition on {@code person p}: agents belong to nobody, and who is gone stays gone. */
    static final Sql ELIGIBLE =
            Sql.of("p.kind = 'USER' and p.deleted_at is null and p.merged_into is null and p.anonymized_at is null");

    /** So many are put in order; who is not among them is found by typing one letter more. */
    private static final int MOST_SORTED = 200;

    private static final int MOST_WORDS = 8;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Database db;
    private final EditRule rule;

    Candidates(Database db, EditRule rule) {
        this.db = db;
        this.rule = rule;
    }

    Sql list(OrganizationId organization, String words, Collection<Long> chosen, int limit, Viewer viewer) {
        Object ids = chosen.toArray(Long[]::new);
        String folded =
                db.sql("select kith_fold(?)", words.strip()).query(String.class).single();
        List<Sql> wanted = new ArrayList<>(outside(organization, viewer));
        SPACE.splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> wanted.add(Sql.of("d.search_text like ?", pattern(word))));
        wanted.add(Sql.of("not d.person_id = any (?)", ids));
        List<Sql> ticked = new ArrayList<>(outside(organization, viewer));
        ticked.add(Sql.of("d.person_id = any (?)", ids));
        return Sql.lines(
                Sql.of("select person_id as id, name, email, organization, chosen from ((select d.*, true as chosen"),
                from(ticked),
                Sql.of(") union all (select * from (select d.*, false as chosen"),
                from(wanted),
                Sql.of(
                        "limit ?) found order by name_key like ? desc, name_key, person_id limit ?))",
                        MOST_SORTED,
                        literal(folded) + "%",
                        limit),
                Sql.of(
                        "everybody order by chosen desc, name_key like ? desc, name_key, person_id",
                        literal(folded) + "%"));
    }

    private static Sql from(List<Sql> conditions) {
        return Sql.lines(
                Sql.of("from directory_entry d join person p on p.id = d.person_id where"), Sql.allOf(conditions));
    }

    private List<Sql> outside(OrganizationId organization, Viewer viewer) {
        return List.of(
                Sql.of("d.organization_id is distinct from ?", organization.value()), ELIGIBLE, rule.mayEdit(viewer));
    }

    /** One or two letters are found where a word begins. */
    private static String pattern(String word) {
        return (word.codePointCount(0, word.length()) < 3 ? "% " : "%") + literal(word) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
