package kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which values are wanted and which are not. In the address {@code 12} is wanted, {@code -12} is not, {@code none} wants
 * those without a value and {@code any} those with one.
 *
 * @param wanted one of these, or what {@code empty} says; without any everything is wanted
 * @param unwanted none of these
 */
public record Choice<T extends Comparable<T>>(List<T> wanted, List<T> unwanted, Presence presence) {

    /** What is asked of the value being there at all. */
    public enum Presence {
        EITHER,
        /** Those without a value are wanted as well. */
        NONE,
        /** There must be a value. */
        ANY
    }

    public Choice {
        wanted = wanted.stream().sorted().distinct().toList();
        unwanted = unwanted.stream().sorted().distinct().toList();
    }

    /** Exactly this value. */
    public static <T extends Comparable<T>> Choice<T> of(T value) {
        return new Choice<>(List.of(value), List.of(), Presence.EITHER);
    }

    /** Reads the values as they stand in the address. */
    static <T extends Comparable<T>> Choice<T> parse(List<String> texts, Function<String, T> value) {
        List<T> wanted = new ArrayList<>();
        List<T> unwanted = new ArrayList<>();
        Presence presence = Presence.EITHER;
        for (String text : texts) {
            switch (text) {
                case "none" -> presence = Presence.NONE;
                case "any" -> presence = Presence.ANY;
                default -> {
                    if (text.startsWith("-")) {
                        unwanted.add(value.apply(text.substring(1)));
                    } else {
                        wanted.add(value.apply(text));
                    }
                }
            }
        }
        return new Choice<>(wanted, unwanted, presence);
    }

    /** The values as they stand in the address. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        wanted.forEach(value -> texts.add(value.toString()));
        unwanted.forEach(value -> texts.add("-" + value));
        switch (presence) {
            case EITHER -> {}
            case NONE -> texts.add("none");
            case ANY -> texts.add("any");
        }
        return texts;
    }
}
