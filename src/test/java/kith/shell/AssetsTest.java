package kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a browser loads first stays small, and speaks of start and end, never of left and right. */
@NullMarked
class AssetsTest {

    private static final Path DELIVERED = Path.of("target/classes/static/kith");
    private static final Path SOURCES = Path.of("src/main/assets/css");
    private static final Pattern PHYSICAL =
            Pattern.compile("\\b(?:margin|padding|border)-(?:left|right|top|bottom)\\b|text-align: (?:left|right)");

    @ParameterizedTest
    @CsvSource({
        "kith.js, 12288",
        "kith.css, 13312",
        "icons.svg, 4096",
        "imports.css, 2048",
        "mergers.css, 1024",
        "tickets.css, 3072",
        "tickets.js, 1024"
    })
    void eachFileKeepsItsShare(String file, int bytes) throws IOException {
        assertThat(Files.size(zipped(file))).isLessThanOrEqualTo(bytes);
    }

    @Test
    void anAgentPageLoadsLessThan45Kilobytes() throws IOException {
        long all = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js.gz")[0]
                        .contentLength();
        for (String file : new String[] {"kith.js", "kith.css", "icons.svg", "logo.svg"}) {
            all += Files.size(Files.exists(zipped(file)) ? zipped(file) : DELIVERED.resolve(file));
        }
        assertThat(all).isLessThanOrEqualTo(45 * 1024);
    }

    @Test
    void styleSheetsUseLogicalProperties() throws IOException {
        try (Stream<Path> sheets = Files.walk(SOURCES)) {
            for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(sheet)).as(sheet.toString()).doesNotContainPattern(PHYSICAL);
            }
        }
    }

    private static Path zipped(String file) {
        return DELIVERED.resolve(file + ".gz");
    }
}
