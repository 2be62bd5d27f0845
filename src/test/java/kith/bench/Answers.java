package kith.bench;

import java.io.IOException;

/** How long a hundred answers to the same question took, in milliseconds, after twenty that do not count. */
final class Answers {

    private final double[] times;

    private Answers(double[] times) {
        this.times = times;
    }

    static Answers to(String path, BenchServer server) throws IOException {
        double[] times = new double[100];
        try (Connection connection = server.connection()) {
            for (int i = -20; i < times.length; i++) {
                long begin = System.nanoTime();
                connection.get(path);
                if (i >= 0) {
                    times[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return new Answers(times);
    }

    double median() {
        return Samples.percentile(times, 50);
    }

    double p95() {
        return Samples.percentile(times, 95);
    }
}
