package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ForgetRemovedFilesTest {

    @Autowired
    private PersonFiles files;

    @Autowired
    private ForgetRemovedFiles forgetRemovedFiles;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Test
    void afterThirtyDaysARemovedFileGoesForGood() throws IOException {
        Viewer kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        PersonId ada = given.user("Ada", "ada@example.com");
        files.add(ada, List.of(upload("kept.txt"), upload("late.txt"), upload("gone.txt")), kim);
        removed("late.txt", 29);
        removed("gone.txt", 31);

        forgetRemovedFiles.forget();

        assertThat(db.sql("select name from person_file order by id")
                        .query(String.class)
                        .list())
                .containsExactly("kept.txt", "late.txt");
        assertThat(db.sql("select count(*) from stored_file").query(Long.class).single())
                .isEqualTo(2);
    }

    private void removed(String name, int days) {
        db.sql("update person_file set removed_at = now() - make_interval(days => ?) where name = ?", days, name)
                .update();
    }

    private static UploadedFile upload(String name) {
        byte[] bytes = {'a'};
        return new UploadedFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
