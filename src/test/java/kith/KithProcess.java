package kith;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kith in a process of its own, which can be killed as a power cut kills it. */
public final class KithProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Path directory;
    private final List<String> command;
    private final Map<String, String> environment;
    private final File log;
    private final URI address;
    private @Nullable Process process;

    private KithProcess(Path directory, List<String> command, Map<String, String> environment, File log, URI address) {
        this.directory = directory;
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.address = address;
    }

    /** Starts one on this database and waits for its first page. */
    public static KithProcess on(String database, Map<String, String> settings, String... javaOptions)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KITH_DATABASE_URL", database);
        List<String> program = List.of("-cp", System.getProperty("java.class.path"), "kith.Kith");
        return started(Path.of(""), List.of(javaOptions), program, environment);
    }

    /** Starts a jar from this directory, on this database. */
    public static KithProcess from(Path directory, String jar, String database, String... javaOptions)
            throws IOException, InterruptedException {
        return started(directory, List.of(javaOptions), List.of("-jar", jar), Map.of("KITH_DATABASE_URL", database));
    }

    /** Starts a jar with a database of its own in this directory and waits for its first page. */
    public static KithProcess ofJar(Path jar, Path data) throws IOException, InterruptedException {
        return started(Path.of(""), List.of(), List.of("-jar", jar.toString()), Map.of("KITH_DATA", data.toString()));
    }

    private static KithProcess started(
            Path directory, List<String> javaOptions, List<String> program, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KITH_PORT", Integer.toString(port));
        environment.put("KITH_MANAGEMENT_PORT", Integer.toString(freePort()));
        File log = Files.createDirectories(Path.of("target/processes"))
                .resolve(port + ".log")
                .toFile();
        KithProcess kith =
                new KithProcess(directory, command, environment, log, URI.create("http://127.0.0.1:" + port));
        kith.start();
        return kith;
    }

    /** Starts it once more, at the same address. */
    public void start() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        Process started = builder.start();
        process = started;
        try {
            awaitFirstPage(started);
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.destroyForcibly();
            throw e;
        }
    }

    private void awaitFirstPage(Process started) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(address.resolve("/agent/login"))
                .timeout(START)
                .build();
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (started.isAlive() && System.nanoTime() < end) {
                try {
                    client.send(page, BodyHandlers.discarding());
                    return;
                } catch (ConnectException notYet) {
                    started.waitFor(50, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IllegalStateException("Kith does not answer: " + Files.readString(log.toPath()));
    }

    public URI address() {
        return address;
    }

    /** Ends it without a word, in the middle of whatever it does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** Whether it ever printed this. */
    public boolean said(String text) throws IOException {
        return Files.readString(log.toPath()).contains(text);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
