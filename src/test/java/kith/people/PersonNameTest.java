package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static final EmailAddress ADDRESS =
            EmailAddress.parse("ada.l@example.com").orElseThrow();

    @Test
    @Tag("F60")
    void withoutANameFirstAndLastNameStandForIt() {
        assertThat(PersonName.compose("", "Ada", "Lovelace", ADDRESS)).isEqualTo("Ada Lovelace");
        assertThat(PersonName.compose(null, null, "Lovelace", ADDRESS)).isEqualTo("Lovelace");
    }

    @Test
    @Tag("F60")
    void withoutAnyNameTheBeginningOfTheAddressStandsForIt() {
        assertThat(PersonName.compose(" ", "", null, ADDRESS)).isEqualTo("ada.l");
    }

    @Test
    @Tag("F62")
    void theDisplayNameIsShownInsteadOfTheRealOne() {
        assertThat(new PersonName("Ada Lovelace", "The Countess", null, null, null).shown())
                .isEqualTo("The Countess");
        assertThat(new PersonName("Ada Lovelace", null, null, null, null).shown())
                .isEqualTo("Ada Lovelace");
    }
}
