package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewers;
import kith.files.StoreOutcome;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How large files may be, how many, and of which kinds is set by administrators, within what the operator allows. */
@DatabaseTest
class FileLimitsTest {

    @Autowired
    private PersonFiles files;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private PersonId ada;

    @BeforeEach
    void ada() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada", "ada@acme.example");
    }

    @Test
    @Tag("F471")
    void aFileLargerThanIsSetIsRefused() throws IOException {
        set("FILE_MEGABYTES", "1");

        assertThat(files.largest()).isEqualTo(1024 * 1024);
        assertThat(add(new byte[1024 * 1024 + 1])).containsExactly(new StoreOutcome.TooLarge(1024 * 1024));
        assertThat(add(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    @Tag("F471")
    void theOperatorsBoundStays() {
        set("FILE_MEGABYTES", "100000");

        assertThat(files.largest()).isEqualTo(50L * 1024 * 1024);
    }

    @Test
    @Tag("F471")
    void aKindThatIsSetIsRefusedWhateverItsName() throws IOException {
        set("FILE_TYPES_REFUSED", "application/pdf, application/zip");

        assertThat(add("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(new StoreOutcome.TypeRefused("application/pdf"));
    }

    @Test
    @Tag("F471")
    void thereAreNoMoreThanIsSet() throws IOException {
        set("FILES_MOST", "2");

        assertThat(add(new byte[] {1})).isEmpty();
        assertThat(add(new byte[] {2}, new byte[] {3})).containsExactly(new StoreOutcome.TooMany(2));
        assertThat(db.sql("select count(*) from person_file").query(Long.class).single())
                .isEqualTo(2);
    }

    private List<StoreOutcome> add(byte[]... contents) throws IOException {
        List<UploadedFile> uploads = Arrays.stream(contents)
                .map(bytes -> new UploadedFile("a.bin", bytes.length, () -> new ByteArrayInputStream(bytes)))
                .toList();
        return files.add(ada, uploads, viewers.find(kim).orElseThrow()).refusals().stream()
                .map(refusal -> refusal.why())
                .toList();
    }

    private void set(String name, String value) {
        db.sql("insert into setting (name, value, agent_name) values (?, ?, 'Kim')", name, value)
                .update();
    }
}
