package kith.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.csv.CsvOutput;
import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.TextEncoding;

/** People typed or pasted line by line, as in {@code Jane Smith, jane@acme.example}. */
public record PastedLines(List<Entry> entries) {

    /** What the file of {@link #asCsv} is read as: name and e-mail address, without a header. */
    public static final FileFormat FORMAT = new FileFormat.Text(TextEncoding.UTF_8, Dialect.OWN.withHeader(false));

    private static final Pattern ADDRESS = Pattern.compile("[^\\s,;<>()\"|]+@[^\\s,;<>()\"|]+");

    /** The line it stood on, from 1. */
    public record Entry(int line, String name, String email) {}

    /** Each address with the words before it, or behind it when the line begins with the address. */
    public static PastedLines of(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                addLine(i + 1, lines.get(i), entries);
            }
        }
        return new PastedLines(List.copyOf(entries));
    }

    private static void addLine(int number, String line, List<Entry> entries) {
        List<String> addresses = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(line);
        int start = 0;
        while (matcher.find()) {
            between.add(words(line.substring(start, matcher.start())));
            addresses.add(matcher.group());
            start = matcher.end();
        }
        between.add(words(line.substring(start)));

        boolean nameBehind = between.getFirst().isEmpty() && !between.getLast().isEmpty();
        for (int i = 0; i < addresses.size(); i++) {
            entries.add(new Entry(number, between.get(nameBehind ? i + 1 : i), addresses.get(i)));
        }
        if (addresses.isEmpty()) {
            entries.add(new Entry(number, between.getFirst(), ""));
        }
    }

    /** A name without the signs that stand between it and the address. */
    private static String words(String part) {
        return part.replaceAll("^[\\s,;|<>()\"'\\t:-]+|[\\s,;|<>()\"'\\t:-]+$", "")
                .replaceAll("\\s+", " ");
    }

    /** The same as a file, so that pasted lines go the way of an upload. */
    public byte[] asCsv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput csv = new CsvOutput(bytes)) {
            entries.forEach(entry -> csv.row(entry.name(), entry.email()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
