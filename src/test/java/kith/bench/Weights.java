package kith.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How many bytes come over the wire, zipped as a browser asks for them. */
final class Weights {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"#]*\\.(?:js|css|svg))[\"#]");
    private static final String LIST = "/agent/users";
    private static final int KILOBYTE = 1024;

    private final BenchServer server;

    Weights(BenchServer server) {
        this.server = server;
    }

    List<Line> measure() throws Exception {
        String page = new String(server.get(LIST).body(), StandardCharsets.UTF_8);
        Set<String> assets = new LinkedHashSet<>();
        ASSET.matcher(page).results().forEach(found -> assets.add(found.group(1)));
        double first = 0;
        for (String asset : assets) {
            first += zipped(asset);
        }
        return List.of(
                new Line("scripts, styles and icons of the list, KB", 45, first, null),
                new Line("fragment of the list, 50 rows, KB", 15, zipped(LIST, "HX-Request", "true"), null));
    }

    private double zipped(String path, String... headers) throws Exception {
        var request = server.request(path).header("Accept-Encoding", "gzip");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = server.send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return (double) answer.body().length / KILOBYTE;
    }
}
