import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds what a browser loads from the sources beside it: one style sheet, one icon sprite, and the version of both.
 *
 * <p>Run by Maven as {@code java -cp <the icons' jar> Assets.java <base directory> <output directory> <icons version>}.
 */
class Assets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SHAPES = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final String FRAME = "<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\"/>";

    private final Path resources;
    private final Path icons;
    private final Path output;
    private final String iconsVersion;

    Assets(Path base, Path output, String iconsVersion) {
        this.resources = base.resolve("src/main/resources/static/kith");
        this.icons = base.resolve("src/main/icons.txt");
        this.output = output.resolve("static/kith");
        this.iconsVersion = iconsVersion;
    }

    public static void main(String[] arguments) throws IOException {
        new Assets(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).build();
    }

    private void build() throws IOException {
        Files.createDirectories(output);
        write("kith.css", styleSheet());
        write("icons.svg", sprite());
        write("version.txt", version());
    }

    /** The order is the one in {@code css/order.txt}; layers decide the rest. */
    private String styleSheet() throws IOException {
        StringBuilder sheet = new StringBuilder();
        for (String name : names(resources.resolve("css/order.txt"))) {
            sheet.append(smaller(Files.readString(resources.resolve("css/" + name + ".css"))));
        }
        return sheet.toString();
    }

    /** Takes out comments and the spaces that mean nothing; a space around + and - inside calc() stays. */
    private static String smaller(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("([\\w-]): ", "$1:")
                .replace(";}", "}")
                .strip();
    }

    private String sprite() throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (String name : names(icons)) {
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
        StringBuilder drawing = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Matcher path = Pattern.compile("<path d=\"([^\"]*)\" */>").matcher(shapes);
        while (path.find()) {
            drawing.append(path.group(1).strip());
            path.appendReplacement(rest, "");
        }
        path.appendTail(rest);
        return "<path d=\"" + drawing + "\"/>" + rest.toString().replaceAll("\\s+", " ").strip();
    }

    /** One digest over every delivered file: it stands in the address, so that modules may import each other by relative names. */
    private String version() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : delivered()) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private List<Path> delivered() throws IOException {
        List<Path> files = new ArrayList<>(List.of(output.resolve("kith.css"), output.resolve("icons.svg")));
        try (Stream<Path> modules = Files.list(resources)) {
            modules.filter(file -> file.toString().endsWith(".js")).sorted().forEach(files::add);
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** An unchanged file keeps its time, so that nothing after this step is done again for nothing. */
    private void write(String name, String text) throws IOException {
        Path file = output.resolve(name);
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
