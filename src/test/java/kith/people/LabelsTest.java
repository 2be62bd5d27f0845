package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class LabelsTest {

    @Autowired
    private Labels labels;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private Viewers viewers;

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
    @Tag("F216")
    @Tag("F218")
    void theSameLabelIsStoredOnceIgnoringCase() {
        assertThat(labels.add(ada, "VIP", kim)).isNotNull();
        assertThat(labels.add(ada, " vip ", kim)).isNull();

        assertThat(labels.of(ada)).extracting(Label::name).containsExactly("VIP");
    }

    @Test
    @Tag("F216")
    void aLabelIsRemovedAndComesBackWithUndo() {
        labels.add(ada, "VIP", kim);
        Label vip = labels.of(ada).getFirst();

        ChangeTrace removed = labels.remove(ada, vip.id(), kim);
        assertThat(labels.of(ada)).isEmpty();

        assertThat(undoChange.undo(Objects.requireNonNull(removed), kim)).isEmpty();
        assertThat(labels.of(ada)).containsExactly(vip);
    }

    @Test
    void anAddedLabelGoesWithUndo() {
        ChangeTrace added = labels.add(ada, "VIP", kim);

        undoChange.undo(Objects.requireNonNull(added), kim);

        assertThat(labels.of(ada)).isEmpty();
    }

    @Test
    @Tag("F217")
    void labelsInUseAreSuggestedThoseThatBeginWithTheLettersFirst() {
        labels.add(ada, "very important", kim);
        labels.add(ada, "Port", kim);
        labels.add(ada, "nordics", kim);
        labels.remove(ada, labels.of(ada).getFirst().id(), kim);

        assertThat(labels.suggest("port", kim)).extracting(Label::name).containsExactly("Port", "very important");
        assertThat(labels.suggest("nordics", kim)).isEmpty();
        assertThat(labels.suggest("%", kim)).isEmpty();
    }

    @Test
    void aLabelNeedsAShortName() {
        assertThat(labels.valid(" ")).isFalse();
        assertThat(labels.valid("x".repeat(50))).isTrue();
        assertThat(labels.valid("x".repeat(51))).isFalse();
    }
}
