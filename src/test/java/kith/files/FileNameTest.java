package kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    @Tag("T27")
    void foldersAreNoPartOfAName() {
        assertThat(FileName.tidy("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.tidy("C:\\Users\\Ada\\invoice.pdf")).isEqualTo("invoice.pdf");
        assertThat(FileName.tidy("/")).isEqualTo("file");
        assertThat(FileName.tidy("..")).isEqualTo("file");
        assertThat(FileName.tidy("a/..")).isEqualTo("file");
    }

    @Test
    @Tag("T6")
    void whatCannotBeSeenIsLeftOut() {
        assertThat(FileName.tidy("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie: b.pdf");
        assertThat(FileName.tidy("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.tidy("a\0.pdf")).isEqualTo("a.pdf");
        assertThat(FileName.tidy(" \u200B ")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.tidy("x".repeat(300) + ".pdf")).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.tidy("x".repeat(300))).hasSize(200);
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(FileName.tidy("Rechnung März 2026 (2).pdf")).isEqualTo("Rechnung März 2026 (2).pdf");
        assertThat(FileName.tidy("請求書.xlsx")).isEqualTo("請求書.xlsx");
    }
}
