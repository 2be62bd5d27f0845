package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.csv.Row;
import kith.imports.Parsed.Blank;
import kith.imports.Parsed.Code;
import kith.imports.Parsed.Invalid;
import kith.imports.Parsed.Phone;
import kith.imports.Parsed.Text;
import kith.imports.Parsed.Texts;
import kith.imports.ParsedRow.CellProblem;

/** Reads a row of a file as a person, under one mapping. */
public final class RowParser {

    private final Mapping mapping;
    private final CellParser cells;
    private final ExtraCells extraCells;
    private final boolean blankErases;

    /** Reads no custom fields and the like. */
    public RowParser(Mapping mapping, CellParser cells, boolean blankErases) {
        this(mapping, cells, ExtraCells.NONE, blankErases);
    }

    /** Where a blank erases what is there, a value that cannot be taken fails its row; else it is only left out. */
    RowParser(Mapping mapping, CellParser cells, ExtraCells extraCells, boolean blankErases) {
        this.mapping = mapping;
        this.cells = cells;
        this.extraCells = extraCells;
        this.blankErases = blankErases;
    }

    public ParsedRow parse(Row row) {
        Found found = new Found();
        for (ColumnMapping column : mapping.columns()) {
            if (column.target() != Target.NONE && column.column() < row.cells().size()) {
                found.add(column, parse(column, row.cells().get(column.column())));
            }
        }
        found.completeAddress(mapping);
        found.requireEmail(mapping);
        return new ParsedRow(row.number(), found.person(), found.problems, found.leftOut, row.problems());
    }

    private Parsed parse(ColumnMapping column, String cell) {
        return column.target().extra()
                ? extraCells.parse(column, cell, blankErases)
                : cells.parse(column.target(), cell);
    }

    /** What has been found in the row so far. */
    private final class Found {

        private final Map<Target, String> texts = new EnumMap<>(Target.class);
        private final Set<String> furtherEmails = new LinkedHashSet<>();
        private final Set<String> labels = new LinkedHashSet<>();
        private final FoundExtras extras = new FoundExtras();
        private final List<Phone> phones = new ArrayList<>();
        private final List<CellProblem> problems = new ArrayList<>();
        private final List<CellProblem> leftOut = new ArrayList<>();

        void add(ColumnMapping column, Parsed parsed) {
            switch (parsed) {
                case Blank _ -> {}
                case Text(String value) -> text(column, value);
                case Texts(List<String> values) -> texts(column.target()).addAll(values);
                case Phone phone -> phones.add(phone);
                case Parsed.Contact contact -> extras.contacts.add(contact.line());
                case Invalid(Code code, String value) -> invalid(column.header(), code, value);
            }
        }

        private void invalid(String header, Code code, String value) {
            (code.dispensable() && !blankErases ? leftOut : problems).add(new CellProblem(header, code, value));
        }

        private void text(ColumnMapping column, String value) {
            if (column.target().extra()) {
                extras.text(column, value);
            } else {
                texts.put(column.target(), value);
            }
        }

        private Set<String> texts(Target target) {
            if (target == Target.USERGROUPS) {
                return extras.groups;
            }
            return target == Target.LABELS ? labels : furtherEmails;
        }

        void completeAddress(Mapping mapping) {
            if (!extras.completeAddress()) {
                String header = mapping.to(Target.STREET).stream()
                        .map(ColumnMapping::header)
                        .findFirst()
                        .orElse("");
                invalid(header, Code.ADDRESS_INVALID, extras.typedAddress());
            }
        }

        void requireEmail(Mapping mapping) {
            boolean reported = problems.stream().anyMatch(problem -> problem.code() == Code.EMAIL_INVALID);
            if (!texts.containsKey(Target.EMAIL) && !reported) {
                String header = mapping.to(Target.EMAIL).stream()
                        .map(ColumnMapping::header)
                        .findFirst()
                        .orElse("");
                problems.add(new CellProblem(header, Code.EMAIL_MISSING, ""));
            }
        }

        PersonDraft person() {
            furtherEmails.remove(texts.get(Target.EMAIL));
            return new PersonDraft(
                    texts.get(Target.NAME),
                    texts.get(Target.TITLE),
                    texts.get(Target.FIRST_NAME),
                    texts.get(Target.LAST_NAME),
                    texts.get(Target.DISPLAY_NAME),
                    texts.get(Target.EMAIL),
                    List.copyOf(furtherEmails),
                    List.copyOf(phones),
                    texts.get(Target.ORGANIZATION),
                    texts.get(Target.POSITION),
                    texts.get(Target.LANGUAGE),
                    texts.get(Target.TIME_ZONE),
                    List.copyOf(labels),
                    extras.found());
        }
    }
}
