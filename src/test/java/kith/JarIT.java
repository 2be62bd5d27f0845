package kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out: its beans were settled when it was built, so it starts otherwise than the tests beside it. */
class JarIT {

    private static final String PASSWORD = "kith-sample-only";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern RECORD = Pattern.compile("href=\"(/agent/users/(\\d+))\"");

    @Test
    void startsEmptyAndAnswersWhateverItLinksTo(@TempDir Path data) throws Exception {
        try (KithProcess kith = KithProcess.ofJar(Path.of(System.getProperty("kith.jar")), data);
                PlainClient admin = new PlainClient(kith.address())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> kith.said(PASSWORD));
            admin.post("/agent/login", "/agent/login", "email", "admin@kith.example", "password", PASSWORD);

            assertThat(walk(admin, "/agent/users", 300))
                    .hasSizeGreaterThan(80)
                    .allSatisfy((page, status) -> assertThat(status).as(page).isBetween(200, 399));

            var record = RECORD.matcher(list(admin));
            assertThat(record.find()).isTrue();
            String order = record.group(1) + "/anonymization";
            admin.post(order, order, "confirmation", record.group(2));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> admin.get(record.group(1)).body().contains("Anonymized"));
        }
    }

    @Test
    void aCacheOfItsClassesHoldsWhereverItIsStarted(@TempDir Path here, @TempDir Path elsewhere) throws Exception {
        Path jar = Path.of(System.getProperty("kith.jar"));
        unpack(jar, here.resolve("kith"));
        String database = TestDatabase.create();
        KithProcess.from(here, "kith/" + jar.getFileName(), database, "-XX:AOTCacheOutput=kith/kith.aot")
                .close();

        Path unpacked = here.resolve("kith").resolve(jar.getFileName());
        String cache = "-XX:AOTCache=" + here.resolve("kith/kith.aot");
        try (KithProcess kith = KithProcess.from(elsewhere, unpacked.toString(), database, "-Xlog:aot", cache)) {
            assertThat(kith.said("Using AOT-linked classes: true")).isTrue();
        }
    }

    private static void unpack(Path jar, Path target) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process unpacking = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target.toString())
                .inheritIO()
                .start();
        assertThat(unpacking.waitFor()).isZero();
    }

    private static String list(PlainClient admin) throws IOException, InterruptedException {
        return admin.get("/agent/users").body();
    }

    /** What each page answers that links lead to, the first of those where only numbers differ. */
    private static Map<String, Integer> walk(PlainClient client, String from, int most)
            throws IOException, InterruptedException {
        Map<String, Integer> answers = new TreeMap<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty() && answers.size() < most) {
            String page = next.remove();
            HttpResponse<String> answer = client.get(page);
            answers.put(page, answer.statusCode());
            var link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (kinds.add(to.replaceAll("\\?.*", "").replaceAll("\\d+", "0"))) {
                    next.add(to);
                }
            }
        }
        return answers;
    }
}
