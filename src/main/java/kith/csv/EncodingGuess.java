package kith.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises the encoding of a text from its first bytes. */
final class EncodingGuess {

    private static final int SURE_ENOUGH = 50;
    private static final int LEAD = 10;
    private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");
    private static final int DETECTION_SAMPLE = 64 * 1024;

    private EncodingGuess() {}

    /** Nothing when the bytes are not text in any encoding that a table comes in. */
    static Optional<TextEncoding> of(byte[] sample) {
        Optional<TextEncoding> marked = Stream.of(TextEncoding.values())
                .filter(encoding -> encoding.isMarkedIn(sample))
                .findFirst();
        if (marked.isPresent()) {
            return marked;
        }
        Nuls nuls = Nuls.in(sample);
        if (nuls.any()) {
            return nuls.wideEncoding();
        }
        Utf8Count utf8 = Utf8Count.in(sample);
        if (utf8.plausible()) {
            return Optional.of(TextEncoding.UTF_8);
        }
        return Optional.of(detected(sample));
    }

    private static TextEncoding detected(byte[] sample) {
        byte[] start = Arrays.copyOf(sample, Math.min(sample.length, DETECTION_SAMPLE));
        CharsetMatch whole = new CharsetDetector().setText(start).detect();
        if (whole != null && whole.getConfidence() >= SURE_ENOUGH) {
            return named(whole.getName());
        }
        return singleByte(new CharsetDetector().setText(foreignWords(start)).detectAll());
    }

    /** It is Windows-1252 unless the words speak clearly for another alphabet. */
    private static TextEncoding singleByte(CharsetMatch[] matches) {
        int western = Arrays.stream(matches)
                .filter(match -> WESTERN.contains(match.getName()))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        return matches.length > 0 && matches[0].getConfidence() > western + LEAD
                ? named(matches[0].getName())
                : TextEncoding.WINDOWS_1252;
    }

    /** Only words with a letter beyond ASCII: addresses and numbers would drown them. */
    private static byte[] foreignWords(byte[] text) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i <= text.length; i++) {
            if (i < text.length && (text[i] < 0 || Character.isLetter(text[i]))) {
                foreign |= text[i] < 0;
            } else {
                if (foreign) {
                    words.write(text, start, i - start);
                    words.write(' ');
                }
                start = i + 1;
                foreign = false;
            }
        }
        return words.toByteArray();
    }

    private static TextEncoding named(String charset) {
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "windows-1250", "iso-8859-2" -> TextEncoding.WINDOWS_1250;
            case "windows-1251" -> TextEncoding.WINDOWS_1251;
            case "windows-1253", "iso-8859-7" -> TextEncoding.WINDOWS_1253;
            case "windows-1254", "iso-8859-9" -> TextEncoding.WINDOWS_1254;
            case "shift_jis" -> TextEncoding.SHIFT_JIS;
            case "gb18030" -> TextEncoding.GB18030;
            case "big5" -> TextEncoding.BIG5;
            case "euc-kr" -> TextEncoding.EUC_KR;
            default -> TextEncoding.WINDOWS_1252;
        };
    }

    /** Zero bytes at even and at odd places: in UTF-16 every ASCII character leaves one, always on the same side. */
    private record Nuls(int even, int odd, int pairs) {

        static Nuls in(byte[] sample) {
            int[] counts = new int[2];
            for (int i = 0; i < sample.length; i++) {
                if (sample[i] == 0) {
                    counts[i & 1]++;
                }
            }
            return new Nuls(counts[0], counts[1], sample.length / 2);
        }

        boolean any() {
            return even + odd > 0;
        }

        Optional<TextEncoding> wideEncoding() {
            int most = Math.max(even, odd);
            boolean oneSided = most >= 20 * Math.min(even, odd);
            if (!oneSided || most * 20 < pairs) {
                return Optional.empty();
            }
            return Optional.of(odd > even ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE);
        }
    }

    /** A few broken bytes among many good sequences are damage in UTF-8, not another encoding. */
    private record Utf8Count(int good, int broken) {

        static Utf8Count in(byte[] sample) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer bytes = ByteBuffer.wrap(sample);
            CharBuffer chars = CharBuffer.allocate(8192);
            int good = 0;
            int broken = 0;
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, false);
                good += wide(chars.flip());
                chars.clear();
                if (result.isUnderflow()) {
                    return new Utf8Count(good, broken);
                }
                if (result.isError()) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                }
            }
        }

        private static int wide(CharBuffer chars) {
            return (int) chars.chars().filter(c -> c >= 0x80).count();
        }

        boolean plausible() {
            return broken == 0 || good >= 10 * broken;
        }
    }
}
