package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The jar of Kith, unpacked and with a cache of its loaded classes, as the README says for production. */
final class Packed {

    private static final Path JAR = Path.of("target", "kith-1.0-SNAPSHOT.jar");
    private static final Path PLACE = Path.of("target", "bench", "program");
    private static final Path CACHE = PLACE.resolve("kith.aot");

    private Packed() {}

    /** Kith with 256 MB of heap. */
    static ProcessBuilder program() {
        return java("-XX:AOTCache=" + CACHE);
    }

    /** Whether there is a cache, and of this jar. */
    static boolean prepared() throws IOException {
        return Files.exists(CACHE) && Files.getLastModifiedTime(JAR).compareTo(Files.getLastModifiedTime(CACHE)) < 0;
    }

    /** Kith that writes down what it loads until it is stopped. */
    static ProcessBuilder training() throws IOException, InterruptedException {
        Process unpacking = new ProcessBuilder(
                        executable(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        PLACE.toString())
                .inheritIO()
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("the jar cannot be unpacked");
        }
        return java("-XX:AOTCacheOutput=" + CACHE);
    }

    private static ProcessBuilder java(String... options) {
        List<String> command = new ArrayList<>(List.of(executable(), "-XX:+UseParallelGC", "-Xms256m", "-Xmx256m"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-jar", PLACE.resolve(JAR.getFileName()).toString()));
        return new ProcessBuilder(command);
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
