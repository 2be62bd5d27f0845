package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @Test
    void aNumberWithItsCountryIsKeptAsTypedAndInE164() {
        assertThat(PhoneNumber.parse(" +47 55 90 12 34 ")).hasValue(new PhoneNumber("+47 55 90 12 34", "+4755901234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-1234", "(030) 12 34-5", "112"})
    void aNumberWithoutCountryIsKeptAsTypedOnly(String number) {
        assertThat(PhoneNumber.parse(number)).hasValue(new PhoneNumber(number, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "5", "call me", "+47 <b>55</b> 90", "javascript:1111"})
    void otherTextIsNoNumber(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void moreThanSixtyCharactersAreNoNumber() {
        assertThat(PhoneNumber.parse("1".repeat(60))).isPresent();
        assertThat(PhoneNumber.parse("1".repeat(61))).isEmpty();
    }
}
