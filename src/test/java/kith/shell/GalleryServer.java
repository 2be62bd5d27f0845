package kith.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Serves pages made for the tests of single parts as Kith would: same files, same content security policy, canned answers. */
@NullMarked
final class GalleryServer implements AutoCloseable {

    private static final Path GALLERY = Path.of("src/test/resources/gallery");
    private static final Path DELIVERED = Path.of("target/classes/static");
    private static final Pattern PART = Pattern.compile("\\{\\{(\\w+)(?: ([\\w-]+)((?: \\w+)*))?}}");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";

    private record Answer(int status, String type, String body, Map<String, String> headers) {

        static Answer html(int status, String html) {
            return new Answer(status, "text/html", html, Map.of());
        }

        static Answer with(int status, String header, String value) {
            return new Answer(status, "text/html", "", Map.of(header, value));
        }
    }

    private final HttpServer server;
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private boolean failed;
    private boolean signedIn;

    GalleryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
    }

    /** The bodies that were posted, oldest first, each after its path. */
    List<String> posts() {
        return posts;
    }

    /** Lets the answer to /slow go. */
    void answerSlowly() {
        patience.countDown();
    }

    @Override
    public void close() {
        patience.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                posts.add(path + " " + body + " " + exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"));
            }
            Answer answer = answer(
                    path, exchange.getRequestMethod(), exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(String path, String method, @Nullable String query) throws IOException {
        return switch (path) {
            case "/agent/search" -> fragment("search");
            case "/agent/organizations/options" -> fragment("options");
            case "/agent/users/imports/7/run" -> fragment("run");
            case "/agent/login" -> signIn(method);
            case "/expired" -> signedIn ? Answer.html(200, "Signed in again") : signedOut();
            case "/fails" -> failOnce();
            case "/slow" -> slow();
            case "/labels" ->
                Answer.html(200, "<li><button class=\"button\" data-focus-key=\"label-b\">b</button></li>");
            case "/toast" ->
                Answer.with(204, "HX-Trigger", "{\"toast\":{\"text\":\"Label removed.\",\"undo\":\"/agent/undo/9\"}}");
            case "/htmx.min.js" -> new Answer(200, "text/javascript", htmx(), Map.of());
            default -> file(path, query);
        };
    }

    private Answer file(String path, @Nullable String query) throws IOException {
        if (path.startsWith("/kith/")) {
            String type =
                    path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
            return new Answer(200, type, Files.readString(DELIVERED.resolve(path.substring(1))), Map.of());
        }
        if (path.endsWith("/peek")) {
            return fragment("peek");
        }
        if (path.startsWith("/agent/users/")) {
            return query != null ? fragment("panel") : Answer.html(200, page("record.html"));
        }
        if (path.startsWith("/agent/undo/")) {
            return Answer.html(200, "Undone");
        }
        return path.endsWith(".html") ? Answer.html(200, page(path.substring(1))) : Answer.html(204, "");
    }

    private static Answer fragment(String name) {
        return Answer.html(200, page("answers/" + name + ".html"));
    }

    private Answer failOnce() {
        boolean first = !failed;
        failed = true;
        return first ? Answer.html(500, "secret stack trace") : Answer.html(200, "Worked");
    }

    private Answer slow() {
        try {
            patience.await();
            return Answer.html(200, "Done");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.html(503, "");
        }
    }

    private Answer signIn(String method) {
        if (method.equals("GET")) {
            return fragment("sign-in");
        }
        signedIn = true;
        return Answer.with(204, "Kith-Csrf", "token-3");
    }

    private static Answer signedOut() {
        return Answer.with(401, "Kith-Sign-In", "/agent/login");
    }

    private static String htmx() throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")[0]
                        .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String page(String name) {
        return PART.matcher(read(name))
                .replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), part.group(2), part.group(3))));
    }

    private static String part(String name, @Nullable String icon, @Nullable String classes) {
        return icon == null
                ? page("parts/" + name + ".html")
                : "<svg class=\"icon" + classes + "\" aria-hidden=\"true\"><use href=\"/kith/icons.svg#" + icon
                        + "\"/></svg>";
    }

    private static String read(String name) {
        try {
            return Files.readString(GALLERY.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
