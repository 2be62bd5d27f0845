package kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import kith.directory.ListRequest;
import kith.fields.CustomField;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the forms around the list show of its request, and what they carry along so that nothing is lost. */
record ListForms(ListRequest request) {

    /** The parameters a form has to carry along that changes this filter. */
    MultiValueMap<String, String> carried(@Nullable FilterKind changed) {
        MultiValueMap<String, String> parameters = request.filter().parameters();
        parameters.addAll(request.appearance());
        parameters.keySet().removeIf(name -> changed != null && changed.owns(name));
        return parameters;
    }

    /** What the form of a custom field's filter carries along. */
    MultiValueMap<String, String> carried(CustomField field) {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        List<String> others = new ArrayList<>(parameters.getOrDefault("field", List.of()));
        others.removeIf(value -> value.startsWith(field.id() + ":"));
        parameters.put("field", others);
        return parameters;
    }

    /** The value of the filter that begins so, without its beginning; empty for none. */
    String fieldValue(CustomField field, String operator) {
        String before = field.id() + ":" + operator + ":";
        return request.filter().parameters().getOrDefault("field", List.of()).stream()
                .filter(value -> value.startsWith(before))
                .map(value -> value.substring(before.length()))
                .findFirst()
                .orElse("");
    }

    /** What a search carries along: everything but itself and the order, so that the best matches come first. */
    MultiValueMap<String, String> carriedBySearch() {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        parameters.remove("q");
        return parameters;
    }

    MultiValueMap<String, String> carriedByColumns() {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        parameters.remove("columns");
        parameters.remove("fields");
        return parameters;
    }

    boolean wants(PersonStatus status) {
        return request.filter().parameters().getOrDefault("status", List.of()).contains(status.name());
    }

    String value(String parameter) {
        String value = request.filter().parameters().getFirst(parameter);
        return value == null ? "" : value;
    }

    boolean wants(String parameter, String value) {
        return request.filter().parameters().getOrDefault(parameter, List.of()).contains(value);
    }
}
