package kith.mergers.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kith.people.PersonId;
import org.springframework.util.MultiValueMap;

/** Who of those who were selected is still to be merged, as the address says: {@code then=8,9}. */
public record Waiting(List<Long> people) {

    private static final String PARAMETER = "then";
    private static final int MOST = 5;

    public Waiting {
        people = List.copyOf(people);
    }

    static Waiting of(List<Long> people) {
        return new Waiting(people);
    }

    /** What is no number is nobody. */
    static Waiting parse(MultiValueMap<String, String> parameters) {
        String text = parameters.toSingleValueMap().getOrDefault(PARAMETER, "");
        return new Waiting(Arrays.stream(text.split(",", -1))
                .filter(number -> number.matches("\\d{1,18}"))
                .limit(MOST)
                .map(Long::valueOf)
                .toList());
    }

    /** As the form sends it on. */
    public String text() {
        return people.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** To the comparison with the next one, or to the record when nobody is left. */
    String next(PersonId survivor) {
        if (people.isEmpty()) {
            return "/agent/users/" + survivor;
        }
        Waiting rest = new Waiting(people.subList(1, people.size()));
        String address = "/agent/users/" + survivor + "/merge/" + people.getFirst();
        return rest.isEmpty() ? address : address + "?" + PARAMETER + "=" + rest.text();
    }
}
