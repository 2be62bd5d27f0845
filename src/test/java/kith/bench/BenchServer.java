package kith.bench;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kith in a process of its own with 256 MB of heap, and an agent who is signed in to it. */
final class BenchServer implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern HEAP = Pattern.compile("jvm_memory_max_bytes\\{area=\"heap\"[^}]*} (\\S+)");

    private final Process process;
    private final URI root;
    private final URI management;
    private final HttpClient client;
    private final double startedInMillis;

    private BenchServer(Process process, URI root, URI management, HttpClient client, double startedInMillis) {
        this.process = process;
        this.root = root;
        this.management = management;
        this.client = client;
        this.startedInMillis = startedInMillis;
    }

    static BenchServer start(String database) throws Exception {
        if (!Packed.prepared()) {
            start(Packed.training(), database).close();
        }
        return start(Packed.program(), database);
    }

    /** Kith that finds nothing: it makes a PostgreSQL of its own there, and goes on to load the sample. */
    static BenchServer startFirst(Path data) throws Exception {
        ProcessBuilder builder = Packed.program();
        builder.environment().put("KITH_DATA", data.toString());
        return start(builder);
    }

    private static BenchServer start(ProcessBuilder builder, String database) throws Exception {
        builder.environment().put("KITH_DATABASE_URL", database);
        BenchServer server = start(builder);
        server.signIn();
        return server;
    }

    private static BenchServer start(ProcessBuilder builder) throws Exception {
        int port = freePort();
        int managementPort = freePort();
        builder.environment().put("KITH_PORT", Integer.toString(port));
        builder.environment().put("KITH_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.redirectErrorStream(true).redirectOutput(new File("target/bench/server.log"));
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        long begin = System.nanoTime();
        Process process = builder.start();
        URI root = URI.create("http://127.0.0.1:" + port);
        awaitFirstPage(process, client, root);
        URI management = URI.create("http://127.0.0.1:" + managementPort);
        return new BenchServer(process, root, management, client, (System.nanoTime() - begin) / 1e6);
    }

    double startedInMillis() {
        return startedInMillis;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    /** A connection of the signed-in agent that asks for parts of pages, as htmx does. */
    Connection connection() throws IOException {
        String cookies = ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return new Connection(root, "Cookie: " + cookies + "\r\nHX-Request: true\r\n");
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    HttpClient client() {
        return client;
    }

    /** Posts a form with the token of the page it stands on. */
    HttpResponse<byte[]> post(String page, String path, String... namesAndValues)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(token(page)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    String token(String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(new String(get(page).body(), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    /** The heap it may have, in megabytes, as its metrics say. */
    double heap() throws IOException, InterruptedException {
        String metrics = new String(
                get(management.resolve("/actuator/prometheus").toString()).body(), StandardCharsets.UTF_8);
        return HEAP.matcher(metrics)
                        .results()
                        .mapToDouble(pool -> Double.parseDouble(pool.group(1)))
                        .sum()
                / (1 << 20);
    }

    private void signIn() throws IOException, InterruptedException {
        post("/agent/login", "/agent/login", "email", BenchDatabases.AGENT, "password", BenchDatabases.PASSWORD);
        if (get("/agent/users").statusCode() != 200) {
            throw new IllegalStateException("cannot sign in");
        }
    }

    private static void awaitFirstPage(Process process, HttpClient client, URI root) throws InterruptedException {
        HttpRequest login = HttpRequest.newBuilder(root.resolve("/agent/login")).build();
        while (process.isAlive()) {
            try {
                if (client.send(login, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the server ended, see target/bench/server.log");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
