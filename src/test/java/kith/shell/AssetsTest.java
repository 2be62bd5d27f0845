package kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
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
    @CsvSource({"kith.js, 12288", "kith.css, 13824", "icons.svg, 4096", "tickets.css, 3072", "tickets.js, 1024"})
    void eachFileKeepsItsShare(String file, int bytes) throws IOException {
        assertThat(zipped(Files.readAllBytes(DELIVERED.resolve(file)))).isLessThanOrEqualTo(bytes);
    }

    @Test
    void anAgentPageLoadsLessThan45Kilobytes() throws IOException {
        byte[] htmx = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")[0]
                        .getContentAsByteArray();
        int all = zipped(htmx);
        for (String file : new String[] {"kith.js", "kith.css", "icons.svg"}) {
            all += zipped(Files.readAllBytes(DELIVERED.resolve(file)));
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

    private static int zipped(byte[] bytes) {
        Deflater zip = new Deflater(Deflater.BEST_COMPRESSION);
        zip.setInput(bytes);
        zip.finish();
        int length = zip.deflate(new byte[bytes.length]);
        zip.end();
        return length;
    }
}
