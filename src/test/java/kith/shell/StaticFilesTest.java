package kith.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.DatabaseTest;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Styles and scripts leave as the build zipped them. */
@DatabaseTest
@NullMarked
class StaticFilesTest {

    private static final Path DELIVERED = Path.of("target/classes/static/kith");

    @Autowired
    private Assets assets;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"kith/kith.css", "kith/kith.js", "kith/icons.svg", "htmx.org/2.0.10/dist/htmx.min.js"})
    void aBrowserGetsThemZipped(String file) throws Exception {
        byte[] zipped = mvc.perform(get(assets.address(file)).header("Accept-Encoding", "gzip, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Vary", "Accept-Encoding"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(zipped).startsWith(0x1f, 0x8b);
    }

    @Test
    void whoCannotUnzipGetsThemPlain() throws Exception {
        mvc.perform(get(assets.address("kith/kith.css")))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andExpect(header().string("Content-Type", "text/css"))
                .andExpect(content().string(Files.readString(DELIVERED.resolve("kith.css"))));
    }
}
