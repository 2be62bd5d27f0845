import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Builds what a browser loads from {@code src/main/assets}: style sheets, one script, one icon sprite.
 *
 * <p>Run by Maven as {@code java -cp <the icons' jar> Assets.java <sources> <output> <icons version>}.
 */
class Assets {

    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SHAPES = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]*)\" */>");
    private static final String FRAME = "<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"/>";
    private static final Pattern JS_COMMENT = Pattern.compile("(?m)^\\s*(//.*|/\\*\\*.*\\*/)$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:\\{([^}]*)} from )?\"\\./(\\w+)\\.js\";$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:const|class|async function|function) (\\w+)");

    private final Path sources;
    private final Path output;
    private final String iconsVersion;

    Assets(Path sources, Path output, String iconsVersion) {
        this.sources = sources;
        this.output = output;
        this.iconsVersion = iconsVersion;
    }

    public static void main(String[] arguments) throws IOException {
        new Assets(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).build();
    }

    private void build() throws IOException {
        Files.createDirectories(output);
        write("kith.css", styleSheet("css"));
        for (String part : furtherSheets()) {
            write(part + ".css", styleSheet("css/" + part));
        }
        write("kith.js", script());
        for (String part : furtherScripts()) {
            write(part + ".js", furtherScript(part));
        }
        write("icons.svg", sprite());
    }

    /** Each folder with an order of its own is a sheet of its own, for the pages that ask for it. */
    private List<String> furtherSheets() throws IOException {
        try (Stream<Path> parts = Files.list(sources.resolve("css"))) {
            return parts.filter(part -> Files.exists(part.resolve("order.txt")))
                    .map(part -> part.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Each folder is a script of its own, for the pages that ask for it. */
    private List<String> furtherScripts() throws IOException {
        try (Stream<Path> parts = Files.list(sources.resolve("js"))) {
            return parts.filter(Files::isDirectory)
                    .map(part -> part.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private String furtherScript(String folder) throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve("js/" + folder))) {
            StringBuilder script = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                script.append(module(file.getFileName().toString().replace(".js", ""), Files.readString(file)));
            }
            return script.toString();
        }
    }

    private String styleSheet(String folder) throws IOException {
        StringBuilder sheet = new StringBuilder();
        for (String name : names(folder + "/order.txt")) {
            sheet.append(smaller(Files.readString(sources.resolve(folder + "/" + name + ".css"))));
        }
        return sheet.toString();
    }

    /** Takes out comments and the spaces that mean nothing; those around + and - mean something inside calc(). */
    private static String smaller(String css) {
        return CSS_COMMENT
                .matcher(css)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>/]) ?", "$1")
                .replaceAll("([\\w-]): ", "$1:")
                .replace(";}", "}")
                .strip();
    }

    /** Every module becomes a function that returns its exports; a module stands after those it imports. */
    private String script() throws IOException {
        Map<String, String> modules = new LinkedHashMap<>();
        include("kith", modules);
        return String.join("\n", modules.values());
    }

    private void include(String name, Map<String, String> modules) throws IOException {
        String source = Files.readString(sources.resolve("js/" + name + ".js"));
        for (MatchResult imported : IMPORT.matcher(source).results().toList()) {
            if (!modules.containsKey(imported.group(2))) {
                include(imported.group(2), modules);
            }
        }
        modules.put(name, module(name, source));
    }

    private static String module(String name, String source) {
        String exports =
                EXPORT.matcher(source).results().map(match -> match.group(1)).collect(Collectors.joining(","));
        String body = IMPORT.matcher(source)
                .replaceAll(match -> match.group(1) == null
                        ? ""
                        : "const {" + match.group(1).strip() + "} = " + match.group(2) + "Module;");
        String lines = JS_COMMENT
                .matcher(body)
                .replaceAll("")
                .replaceAll("(?m)^export ", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return "const " + name + "Module = (() => {\n" + lines + "\nreturn {" + exports + "};\n})();";
    }

    private String sprite() throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : names("icons.txt")) {
            sprite.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 24 24\">");
            sprite.append(shapes(name)).append("</symbol>");
        }
        return sprite.append("</svg>").toString();
    }

    private String shapes(String name) throws IOException {
        String path = "META-INF/resources/webjars/tabler__icons/" + iconsVersion + "/icons/outline/" + name + ".svg";
        try (InputStream svg = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (svg == null) {
                throw new IOException("There is no icon \"" + name + "\" (" + path + ")");
            }
            Matcher shapes = SHAPES.matcher(new String(svg.readAllBytes(), StandardCharsets.UTF_8));
            if (!shapes.find()) {
                throw new IOException("The icon \"" + name + "\" is not a drawing");
            }
            return onePath(shapes.group(1).replace(FRAME, ""));
        }
    }

    /** Joins the paths of an icon, since all are drawn with the same pen. */
    private static String onePath(String shapes) {
        String drawing = PATH.matcher(shapes)
                .results()
                .map(path -> path.group(1).strip().replace(" -", "-"))
                .collect(Collectors.joining());
        String others =
                PATH.matcher(shapes).replaceAll("").replaceAll("\\s+", " ").strip();
        return "<path d=\"" + drawing + "\"/>" + others;
    }

    private List<String> names(String list) throws IOException {
        return Files.readAllLines(sources.resolve(list)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * Beside each file stands its zipped twin, made with more care than a server takes while somebody waits. An unchanged file
     * keeps its time, so that nothing after this step is done again for nothing.
     */
    private void write(String name, String text) throws IOException {
        Path file = output.resolve(name);
        Path zipped = output.resolve(name + ".gz");
        if (!Files.exists(zipped) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
            Files.write(zipped, zipped(text));
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new BestZip(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The stream has no other way to be told how hard to try. */
    private static final class BestZip extends GZIPOutputStream {

        BestZip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
