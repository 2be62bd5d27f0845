package kith.directory.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form that chooses columns: a tick for each one shown, and a button that moves one before the other. */
final class ColumnsForm {

    private ColumnsForm() {}

    static MultiValueMap<String, String> read(MultiValueMap<String, String> parameters) {
        List<String> ticked = parameters.get("column");
        if (ticked == null) {
            return parameters;
        }
        List<String> columns = new ArrayList<>(ticked);
        int moved = columns.indexOf(parameters.getFirst("earlier"));
        if (moved > 0) {
            Collections.swap(columns, moved - 1, moved);
        }
        MultiValueMap<String, String> complete = new LinkedMultiValueMap<>(parameters);
        complete.set("columns", String.join(",", columns));
        complete.set("fields", String.join(",", parameters.getOrDefault("field_column", List.of())));
        return complete;
    }
}
