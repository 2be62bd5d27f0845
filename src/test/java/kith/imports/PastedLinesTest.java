package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kith.imports.PastedLines.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F369")
class PastedLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Smith, jane@acme.example",
                "Jane Smith;jane@acme.example",
                "Jane Smith\tjane@acme.example",
                "Jane Smith <jane@acme.example>",
                "\"Jane Smith\" <jane@acme.example>,",
                "jane@acme.example, Jane Smith",
                "jane@acme.example (Jane Smith)",
                "Jane  Smith jane@acme.example"
            })
    void aLineIsANameAndAnAddressInAnyOrder(String line) {
        assertThat(PastedLines.of(line).entries()).containsExactly(new Entry(1, "Jane Smith", "jane@acme.example"));
    }

    @Test
    void aListFromAMailProgramIsOnePersonPerAddress() {
        assertThat(PastedLines.of("\"Smith, Jane\" <jane@acme.example>, John Doe <john@acme.example>; ada@acme.example")
                        .entries())
                .containsExactly(
                        new Entry(1, "Smith, Jane", "jane@acme.example"),
                        new Entry(1, "John Doe", "john@acme.example"),
                        new Entry(1, "", "ada@acme.example"));
    }

    @Test
    void aLineWithoutAddressIsNotLost() {
        assertThat(PastedLines.of("Jane Smith\n\njohn@acme.example\n").entries())
                .containsExactly(new Entry(1, "Jane Smith", ""), new Entry(3, "", "john@acme.example"));
    }

    @Test
    void pastedLinesGoTheWayOfAnUpload() throws IOException {
        byte[] file = PastedLines.of("Jane Smith, jane@acme.example\nAda <ada@acme.example>\n")
                .asCsv();

        Preview preview = Preview.of(() -> new ByteArrayInputStream(file), PastedLines.FORMAT);

        assertThat(preview.rows().get(1).cells()).isEqualTo(List.of("Ada", "ada@acme.example"));
        assertThat(HeaderGuess.of(preview.columns()).columns())
                .extracting(ColumnMapping::target)
                .containsExactly(Target.NAME, Target.EMAIL);
    }
}
