package kith.sample;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A part of the world that invented people live in.
 *
 * @param weight how many of them, compared with the other regions
 * @param phone a number in which each # stands for a digit
 */
record Region(
        int weight, String language, String zone, String phone, Order order, List<Word> given, List<Word> family) {

    /** How given and family name make a full name. */
    enum Order {
        GIVEN,
        FAMILY,
        FAMILY_JOINED
    }

    /** A name and its spelling in an e-mail address. */
    record Word(String text, String ascii) {

        static Word parse(String entry) {
            int slash = entry.indexOf('/');
            return slash < 0
                    ? new Word(entry, entry.toLowerCase(Locale.ROOT))
                    : new Word(entry.substring(0, slash), entry.substring(slash + 1));
        }
    }

    static Region parse(String line) {
        String[] cells = line.split("\\|", -1);
        return new Region(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                Order.valueOf(cells[4].toUpperCase(Locale.ROOT).replace('-', '_')),
                words(cells[5]),
                words(cells[6]));
    }

    private static List<Word> words(String cell) {
        return Arrays.stream(Normalizer.normalize(cell, Normalizer.Form.NFC).split(" "))
                .map(Word::parse)
                .toList();
    }

    String fullName(Word given, Word family) {
        return switch (order) {
            case GIVEN -> given.text() + " " + family.text();
            case FAMILY -> family.text() + " " + given.text();
            case FAMILY_JOINED -> family.text() + given.text();
        };
    }

    String phone(Random random) {
        return digits(phone, random);
    }

    /** The pattern with a digit for each #. */
    static String digits(String pattern, Random random) {
        StringBuilder text = new StringBuilder(pattern);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#') {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return text.toString();
    }
}
