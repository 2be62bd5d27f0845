package kith.imports;

import java.util.ArrayList;
import java.util.List;

/** Where all columns of a file go. */
public record Mapping(List<ColumnMapping> columns) {

    /** Why a mapping cannot be used, with the column to show it at; -1 stands for the whole mapping. */
    public record Problem(String messageKey, int column) {}

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** Empty when an import can go on with this mapping. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            if (columns.subList(0, i).stream().anyMatch(column::collides)) {
                problems.add(new Problem("imports.mapping.twice", column.column()));
            }
        }
        columns.stream()
                .filter(column -> column.target().postal() && !wholeAddress())
                .findFirst()
                .ifPresent(part -> problems.add(new Problem("imports.mapping.address-incomplete", part.column())));
        if (to(Target.EMAIL).isEmpty()) {
            problems.add(new Problem("imports.mapping.no-email", -1));
        }
        return problems;
    }

    /** An address has a street, a city and a country. */
    boolean wholeAddress() {
        return !to(Target.STREET).isEmpty()
                && !to(Target.CITY).isEmpty()
                && !to(Target.COUNTRY).isEmpty();
    }

    /** Whether a column goes to something that few people have. */
    boolean extras() {
        return columns.stream().anyMatch(column -> column.target().extra());
    }

    List<ColumnMapping> to(Target target) {
        return columns.stream().filter(column -> column.target() == target).toList();
    }
}
