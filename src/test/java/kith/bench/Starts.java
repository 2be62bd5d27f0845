package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/** From the command to the first page. */
final class Starts {

    private Starts() {}

    /** The middle one of three, for a start takes four seconds or five as the machine happens to run. */
    static Line existing(String database) throws Exception {
        double[] millis = new double[3];
        for (int i = 0; i < millis.length; i++) {
            try (BenchServer server = BenchServer.start(database)) {
                millis[i] = server.startedInMillis();
            }
        }
        Arrays.sort(millis);
        return new Line("start to first page, existing data", 5_000, millis[1], null);
    }

    /** With PostgreSQL unpacked, its cluster made and the schema built. */
    static Line first() throws Exception {
        Path data = Files.createTempDirectory("kith-bench");
        try (BenchServer server = BenchServer.startFirst(data)) {
            return new Line("first start with the embedded PostgreSQL", 12_000, server.startedInMillis(), null);
        } finally {
            delete(data);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
