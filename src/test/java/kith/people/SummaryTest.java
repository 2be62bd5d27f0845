package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.EditOutcome.Conflict;
import kith.people.EditOutcome.Invalid;
import kith.people.EditOutcome.Saved;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class SummaryTest {

    @Autowired
    private EditPerson editPerson;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada", "ada@example.com");
    }

    @Test
    @Tag("F162")
    void oneTextPerPersonKeepsItsLines() {
        write("", "  Call before noon.\r\n\r\nInvoices need a number.\0 ");
        assertThat(summary()).isEqualTo("Call before noon.\n\nInvoices need a number.");

        write("Call before noon.\r\n\r\nInvoices need a number.", "Call after noon.");
        assertThat(summary()).isEqualTo("Call after noon.");

        write("Call after noon.", " ");
        assertThat(summary()).isNull();
    }

    @Test
    void theChangeLogTellsItAndUndoBringsItBack() {
        write("", "Call before noon.");
        Saved saved = (Saved) write("Call before noon.", "");

        assertThat(undoChange.undo(Objects.requireNonNull(saved.trace()), kim)).isEmpty();

        assertThat(summary()).isEqualTo("Call before noon.");
        assertThat(db.sql("""
                                select coalesce(old_value, 'null') || ' -> ' || coalesce(new_value, 'null')
                                from change_log where field = 'summary' order by id
                                """).query(String.class).list())
                .containsExactly("null -> Call before noon.", "Call before noon. -> null", "null -> Call before noon.");
    }

    @Test
    @Tag("F74")
    void whoIsSlowerSeesWhatTheOtherWrote() {
        write("", "Call before noon.");

        assertThat(write("", "Call after noon."))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(
                                        Objects.requireNonNull(conflict.fields().get(PersonField.SUMMARY))
                                                .value())
                                .isEqualTo("Call before noon."));
    }

    @Test
    @Tag("T21")
    void aTextHasAnEnd() {
        assertThat(write("", "x".repeat(10_001))).isInstanceOf(Invalid.class);
        assertThat(write("", "x".repeat(10_000))).isInstanceOf(Saved.class);
    }

    private EditOutcome write(String was, String text) {
        return editPerson.edit(ada, List.of(new FieldEdit(PersonField.SUMMARY, was, text)), kim);
    }

    private @Nullable String summary() {
        return people.get(ada, kim).summary();
    }
}
