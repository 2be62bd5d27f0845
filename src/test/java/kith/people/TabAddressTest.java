package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TabAddressTest {

    @Test
    void anotherTabBeginsAtItsBeginningBesideTheSamePageOfTheList() {
        assertThat(TabAddress.withoutCursors("q=ada&after=x%2C7&tickets_after=5&tickets_by=created&notes_before=2"))
                .isEqualTo("q=ada&after=x%2C7&tickets_by=created");
        assertThat(TabAddress.withoutCursors("changes_before=9&activity_before=8&signins_before=7"))
                .isEmpty();
        assertThat(TabAddress.withoutCursors("")).isEmpty();
    }
}
