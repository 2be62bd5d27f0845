package kith.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kith.directory.Condition.AtDomain;
import kith.directory.Condition.CreatedBetween;
import kith.directory.Condition.CreatedWithin;
import kith.directory.Condition.HasLabel;
import kith.directory.Condition.HasStatus;
import kith.directory.Condition.HasTickets;
import kith.directory.Condition.HoldsValue;
import kith.directory.Condition.InGroup;
import kith.directory.Condition.InOrganization;
import kith.directory.Condition.InitialIs;
import kith.directory.Condition.Search;
import kith.directory.Condition.SpeaksLanguage;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Says a filter as conditions on {@code directory_entry d}. */
@Component
class FilterSql {

    private final SearchSql search;
    private final LabelIds labels;
    private final GroupMembers groups;

    FilterSql(SearchSql search, LabelIds labels, GroupMembers groups) {
        this.search = search;
        this.labels = labels;
        this.groups = groups;
    }

    /** Everything that must hold, the search included. */
    List<Sql> all(PersonFilter filter, ZoneId zone) {
        List<Sql> conditions = narrowing(filter, zone);
        if (!filter.search().isEmpty()) {
            conditions.add(search.matches(search.parse(filter.search()), zone));
        }
        return conditions;
    }

    /** Everything that must hold beside the search. */
    List<Sql> narrowing(PersonFilter filter, ZoneId zone) {
        List<Sql> conditions = new ArrayList<>();
        filter.narrowing().forEach(condition -> conditions.add(sql(condition, zone)));
        return conditions;
    }

    private Sql sql(Condition condition, ZoneId zone) {
        return switch (condition) {
            case Search(var text) -> search.matches(search.parse(text), zone);
            case HasStatus(var statuses) ->
                Sql.of("d.status = any (?)", (Object)
                        statuses.stream().map(Enum::name).toArray(String[]::new));
            case InOrganization(var choice) -> organization(choice);
            case CreatedBetween between -> created(between, zone);
            case CreatedWithin(var days) -> Sql.of("d.created_at >= now() - make_interval(days => ?)", days);
            case HasTickets(var presence) ->
                switch (presence) {
                    case YES -> Sql.of("d.ticket_count > 0");
                    case NO -> Sql.of("d.ticket_count = 0");
                    case OPEN -> Sql.of("d.open_ticket_count > 0");
                };
            case InGroup(var choice) -> group(choice);
            case HasLabel(var names) -> labels.carried(names);
            case SpeaksLanguage(var choice) -> language(choice);
            case AtDomain(var domains) -> Sql.of("d.email_domain = any (?)", (Object) domains.toArray(String[]::new));
            case HoldsValue value -> FieldSql.holds(value, zone);
            case InitialIs(var letter) -> Sql.of("d.initial = (select upper(kith_fold(?)))", letter);
        };
    }

    /** A day is as long as it is in the viewer's time zone, so both ends are told by the calendar. */
    private static Sql created(CreatedBetween between, ZoneId zone) {
        List<Sql> ends = new ArrayList<>();
        if (between.from() != null) {
            ends.add(Sql.of(
                    "d.created_at >= ?", between.from().atStartOfDay(zone).toOffsetDateTime()));
        }
        if (between.to() != null) {
            ends.add(Sql.of(
                    "d.created_at < ?",
                    between.to().plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
        }
        return Sql.allOf(ends);
    }

    private static Sql organization(Choice<Long> choice) {
        Object unwanted = choice.unwanted().toArray(Long[]::new);
        return Sql.allOf(List.of(
                wanted(
                        choice,
                        Sql.of("d.organization_id = any (?)", (Object)
                                choice.wanted().toArray(Long[]::new)),
                        Sql.of("d.organization_id is null"),
                        Sql.of("d.organization_id is not null")),
                choice.unwanted().isEmpty()
                        ? Sql.of("true")
                        : Sql.not(Sql.of("d.organization_id = any (?)", unwanted))));
    }

    private Sql group(Choice<Long> choice) {
        Sql wanted = choice.wanted().isEmpty() ? Sql.of("false") : groups.in(choice.wanted());
        Sql unwanted = choice.unwanted().isEmpty() ? Sql.of("true") : groups.notIn(choice.unwanted());
        return Sql.allOf(List.of(
                switch (choice.presence()) {
                    case EITHER -> choice.wanted().isEmpty() ? Sql.of("true") : wanted;
                    case NONE -> Sql.anyOf(List.of(wanted, groups.inNone()));
                    case ANY -> choice.wanted().isEmpty() ? groups.inAny() : wanted;
                },
                unwanted));
    }

    private static Sql language(Choice<String> choice) {
        return Sql.allOf(List.of(
                wanted(
                        choice,
                        Sql.anyOf(
                                choice.wanted().stream().map(SearchSql::speaks).toList()),
                        Sql.of("d.language is null"),
                        Sql.of("d.language is not null")),
                Sql.not(Sql.anyOf(
                        choice.unwanted().stream().map(SearchSql::speaks).toList()))));
    }

    private static Sql wanted(Choice<?> choice, Sql values, Sql none, Sql any) {
        return switch (choice.presence()) {
            case EITHER -> choice.wanted().isEmpty() ? Sql.of("true") : values;
            case NONE -> Sql.anyOf(List.of(values, none));
            case ANY -> choice.wanted().isEmpty() ? any : values;
        };
    }
}
