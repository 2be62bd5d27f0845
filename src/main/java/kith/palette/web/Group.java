package kith.palette.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.palette.Option;

/** Options of one kind, one below the other. */
record Group(Option.Kind kind, List<Option> options) {

    static List<Group> of(List<Option> options) {
        Map<Option.Kind, List<Option>> byKind = new EnumMap<>(Option.Kind.class);
        options.forEach(option ->
                byKind.computeIfAbsent(option.kind(), kind -> new ArrayList<>()).add(option));
        return byKind.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
