package kith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of {@code rights.txt}: an endpoint, who may call it, and the form fields without which it would not even listen.
 *
 * @param who OPEN for everybody, AGENT for everybody who has signed in, USERS_EDIT_SOMEONE for whoever may change at least
 *     some users, else the permission that it takes
 */
record Right(String method, String pattern, String who, String fields) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final PathPatternParser PARSER = new PathPatternParser();

    static Right parse(String line) {
        String[] words = line.strip().split("\\s+", 4);
        return new Right(words[0], words[1], words[2], words.length > 3 ? words[3] : "");
    }

    String endpoint() {
        return method + " " + pattern;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean mayBeCalledBy(Caller caller) {
        return switch (who) {
            case "OPEN" -> true;
            case "AGENT" -> caller != Caller.ANONYMOUS;
            case "USERS_EDIT_SOMEONE" -> caller.mayEditSomeone();
            default -> caller.may(Permission.valueOf(who));
        };
    }

    /** The address with these values for its variables; the ones that are not known are 1. */
    String address(Map<String, String> values) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(found -> values.getOrDefault(found.group(1), "1"));
    }

    Map<String, List<String>> form() {
        Map<String, List<String>> form = new java.util.LinkedHashMap<>();
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            String[] parts = field.split("=", 2);
            form.computeIfAbsent(parts[0], ignored -> new ArrayList<>()).add(parts.length > 1 ? parts[1] : "");
        }
        return form;
    }

    boolean matches(String calledMethod, String path) {
        PathPattern parsed = PARSER.parse(pattern);
        return method.equals(calledMethod) && parsed.matches(PathContainer.parsePath(path));
    }

    /** Of several endpoints that match, the most specific one answers. */
    static @Nullable Right answering(List<Right> rights, String method, String path) {
        return rights.stream()
                .filter(right -> right.matches(method, path))
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(
                        PARSER.parse(one.pattern), PARSER.parse(other.pattern)))
                .orElse(null);
    }
}
