package kith.directory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kith.directory.Term.At;
import kith.directory.Term.Comparison;
import kith.directory.Term.Created;
import kith.directory.Term.Digits;
import kith.directory.Term.Has;
import kith.directory.Term.InEmail;
import kith.directory.Term.InOrganizationName;
import kith.directory.Term.InPhone;
import kith.directory.Term.Is;
import kith.directory.Term.Labelled;
import kith.directory.Term.Not;
import kith.directory.Term.Numbered;
import kith.directory.Term.Speaks;
import kith.directory.Term.Thing;
import kith.directory.Term.Tickets;
import kith.directory.Term.Word;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Says what was searched as a condition on {@code directory_entry d}. */
@Component
class SearchSql {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Database db;
    private final LabelIds labels;

    SearchSql(Database db, LabelIds labels) {
        this.db = db;
        this.labels = labels;
    }

    /**
     * Takes the text of a search apart. It is folded by PostgreSQL, once and before it is searched for: in a statement over
     * a million rows each of them would fold it again.
     */
    SearchText parse(String text) {
        return text.isEmpty()
                ? new SearchText(List.of(), List.of())
                : SearchText.parse(
                        db.sql("select kith_fold(?)", text).query(String.class).single());
    }

    Sql matches(SearchText search, ZoneId zone) {
        return Sql.allOf(search.terms().stream().map(term -> sql(term, zone)).toList());
    }

    Sql sql(Term term, ZoneId zone) {
        return switch (term) {
            case Word(var text) -> word(text);
            case Digits digits -> digits(digits);
            case Numbered(var id) -> Sql.of("d.person_id = ?", id);
            case InEmail(var text) -> Sql.allOf(List.of(word(text), inEmail(text)));
            case InOrganizationName(var text) ->
                Sql.allOf(List.of(word(text), Sql.of("' ' || d.organization_key like ?", pattern(text))));
            case InPhone(var digits) -> Sql.allOf(List.of(word(digits), inPhone(digits)));
            case Labelled(var name) -> labels.carried(List.of(name));
            case Is(var status) -> Sql.of("d.status = ?", status.name());
            case Tickets(var comparison, var number) -> tickets(comparison, number);
            case Created(var comparison, var day) -> created(comparison, day, zone);
            case Has(var thing) -> has(thing);
            case Speaks(var language) -> speaks(language);
            case At(var domain) -> Sql.of("d.email_domain = ?", domain);
            case Not(var unwanted) -> Sql.not(sql(unwanted, zone));
        };
    }

    /** Also found inside of words; one or two letters only where a word begins. */
    static Sql word(String text) {
        return Sql.of("d.search_text like ?", pattern(text));
    }

    /** The text as LIKE finds it, each character for itself; one or two letters where a word begins. */
    static String pattern(String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (text.codePointCount(0, text.length()) < 3 ? "% " : "%") + literal + "%";
    }

    private static Sql digits(Digits digits) {
        List<Sql> words =
                WORDS.splitAsStream(digits.typed()).map(SearchSql::word).toList();
        return Sql.anyOf(List.of(word(digits.digits()), Sql.allOf(words)));
    }

    private static Sql inEmail(String text) {
        return Sql.of("""
                exists (select from email_address e
                        where e.person_id = d.person_id and ' ' || kith_fold(e.address_key) like ?)
                """, pattern(text));
    }

    private static Sql inPhone(String digits) {
        return Sql.of("""
                exists (select from phone_number n
                        where n.person_id = d.person_id
                        and concat(' ', regexp_replace(n.number, '\\D', '', 'g'), ' ', substr(n.e164, 2)) like ?)
                """, pattern(digits));
    }

    /** The language itself or one of its regional forms. */
    static Sql speaks(String typed) {
        String language = Locale.forLanguageTag(typed).toLanguageTag();
        return Sql.of("(d.language = ? or starts_with(d.language, ?))", language, language + "-");
    }

    private static Sql tickets(Comparison comparison, int number) {
        return switch (comparison) {
            case LESS -> Sql.of("d.ticket_count < ?", number);
            case LESS_OR_EQUAL -> Sql.of("d.ticket_count <= ?", number);
            case EQUAL -> Sql.of("d.ticket_count = ?", number);
            case MORE_OR_EQUAL -> Sql.of("d.ticket_count >= ?", number);
            case MORE -> Sql.of("d.ticket_count > ?", number);
        };
    }

    private static Sql created(Comparison comparison, LocalDate day, ZoneId zone) {
        OffsetDateTime begin = day.atStartOfDay(zone).toOffsetDateTime();
        OffsetDateTime end = day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
        return switch (comparison) {
            case LESS -> Sql.of("d.created_at < ?", begin);
            case LESS_OR_EQUAL -> Sql.of("d.created_at < ?", end);
            case EQUAL -> Sql.of("d.created_at >= ? and d.created_at < ?", begin, end);
            case MORE_OR_EQUAL -> Sql.of("d.created_at >= ?", begin);
            case MORE -> Sql.of("d.created_at >= ?", end);
        };
    }

    private static Sql has(Thing thing) {
        return switch (thing) {
            case PHONE -> Sql.of("exists (select from phone_number n where n.person_id = d.person_id)");
            case EMAIL -> Sql.of("d.email is not null");
            case ORGANIZATION -> Sql.of("d.organization_id is not null");
            case TICKETS -> Sql.of("d.ticket_count > 0");
            case LABEL -> Sql.of("exists (select from person_label l where l.person_id = d.person_id)");
            case LANGUAGE -> Sql.of("d.language is not null");
        };
    }
}
