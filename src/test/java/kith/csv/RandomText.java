package kith.csv;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Texts and lists at random, the same for each seed. */
record RandomText(Random random) {

    RandomText(long seed) {
        this(new Random(seed));
    }

    /** Up to so many of these characters. */
    String of(String characters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> list(int shortest, int longest, Supplier<T> element) {
        return Stream.generate(element)
                .limit(shortest + random.nextInt(longest - shortest + 1))
                .toList();
    }
}
