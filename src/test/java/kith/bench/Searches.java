package kith.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches of every kind, as somebody types them. */
final class Searches {

    private static final int SLOWEST = 40;
    private static final int USUAL = 12;

    /** Asked only when nothing was found. */
    private static final int SLOWEST_TYPO = 150;

    private static final String TYPO = "typo";

    private static final List<Map.Entry<String, String>> TYPED = List.of(
            Map.entry("rare", "brzęczyszczykiewicz-wirthdottir"),
            Map.entry("frequent", "schmidt"),
            Map.entry("frequent, part of an address", "example"),
            Map.entry("one letter", "q"),
            Map.entry("two words", "anna lovelace"),
            Map.entry("phone", "+49 (123) 45"),
            Map.entry("organization", "globex"),
            Map.entry("no hit", "zzzyyyxxx"),
            Map.entry(TYPO, "featherstonehaugj"));

    private final BenchServer server;
    private final Bare bare;

    Searches(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> measure() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (var typed : TYPED) {
            String kind = typed.getKey();
            Answers answers =
                    Answers.to("/agent/users?q=" + URLEncoder.encode(typed.getValue(), StandardCharsets.UTF_8), server);
            double limit = bare.median(Bare.LIST + "where search_text like kith_fold('"
                    + pattern(kind, typed.getValue()) + "') order by name_key, person_id limit 51");
            if (kind.equals(TYPO)) {
                lines.add(new Line("search, typo, p95", SLOWEST_TYPO, answers.p95(), limit));
            } else {
                lines.add(new Line("search, " + kind + ", p95", SLOWEST, answers.p95(), limit));
                lines.add(new Line("search, " + kind + ", median", USUAL, answers.median(), limit));
            }
        }
        return lines;
    }

    private static String pattern(String kind, String typed) {
        return switch (kind) {
            case "one letter" -> "% " + typed + "%";
            case "phone" -> "%" + typed.replaceAll("[+() ]", "") + "%";
            default -> "%" + typed + "%";
        };
    }
}
