package kith.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        Set<Target> taken = EnumSet.noneOf(Target.class);
        for (ColumnMapping column : columns) {
            if (!taken.add(column.target()) && !column.target().repeatable()) {
                problems.add(new Problem("imports.mapping.twice", column.column()));
            }
        }
        if (!taken.contains(Target.EMAIL)) {
            problems.add(new Problem("imports.mapping.no-email", -1));
        }
        return problems;
    }

    List<ColumnMapping> to(Target target) {
        return columns.stream().filter(column -> column.target() == target).toList();
    }
}
