package kith.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.people.Forgotten;
import kith.people.PersonId;

/**
 * All that a person is or was known by.
 *
 * @param records the numbers of the record and of those merged into it
 * @param names as they were written
 * @param nicknames other names they chose to be shown by
 * @param numbers the digits of phone numbers in each usual spelling
 * @param others those of the names, addresses and numbers that somebody else goes by now
 */
record Traces(
        PersonId id,
        List<Long> records,
        Set<String> names,
        Set<String> nicknames,
        Set<String> addresses,
        Set<String> numbers,
        Set<String> others,
        long lastChange) {

    /** A single word of a name must have so many letters to stand for the person; nicknames are made of everyday words. */
    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_WORD_OF_NICKNAME = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

    Forgotten forgotten() {
        Predicate<String> onlyTheirs = trace -> !others.contains(trace);
        Set<String> leading = new TreeSet<>();
        add(leading, addresses.stream().filter(onlyTheirs), Spelling::address);
        add(leading, numbers.stream().filter(onlyTheirs), Spelling::number);
        Set<String> anywhere = new TreeSet<>(leading);
        Set<String> allNames = new TreeSet<>(names);
        allNames.addAll(nicknames);
        add(anywhere, allNames.stream().filter(onlyTheirs).filter(Traces::whole), Spelling::name);
        Set<String> own = new TreeSet<>();
        add(own, addresses.stream(), Spelling::address);
        add(own, numbers.stream(), Spelling::number);
        add(own, allNames.stream(), Spelling::name);
        add(own, words(names, SHORTEST_WORD), Spelling::name);
        add(own, words(nicknames, SHORTEST_WORD_OF_NICKNAME), Spelling::name);
        return new Forgotten(
                id,
                records,
                List.copyOf(addresses),
                either(own),
                either(anywhere),
                either(leading),
                hints(allNames, onlyTheirs),
                lastChange);
    }

    /** For all that is looked for anywhere. */
    private List<String> hints(Set<String> allNames, Predicate<String> onlyTheirs) {
        Set<String> hints = new TreeSet<>();
        addresses.stream().filter(onlyTheirs).map(Hint::text).forEach(hints::addAll);
        numbers.stream().filter(onlyTheirs).map(Hint::digits).forEach(hints::addAll);
        allNames.stream()
                .filter(onlyTheirs)
                .filter(Traces::whole)
                .map(Hint::text)
                .forEach(hints::addAll);
        return List.copyOf(hints);
    }

    private static void add(Set<String> patterns, Stream<String> traces, Function<String, String> spelling) {
        traces.map(spelling).forEach(patterns::add);
    }

    /** A single word names too many; two together name somebody. */
    private static boolean whole(String name) {
        return BETWEEN_WORDS.splitAsStream(name.strip()).count() > 1;
    }

    private static Stream<String> words(Collection<String> names, int shortest) {
        return names.stream().flatMap(BETWEEN_WORDS::splitAsStream).filter(word -> word.length() >= shortest);
    }

    private static String either(Collection<String> patterns) {
        return patterns.isEmpty() ? Forgotten.NOTHING : String.join("|", patterns);
    }
}
