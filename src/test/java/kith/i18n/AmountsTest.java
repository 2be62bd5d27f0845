package kith.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, 1, 1 byte",
        "en-GB, 1023, '1,023 bytes'",
        "en-GB, 1024, 1 kB",
        "en-GB, 325632, 318 kB",
        "en-GB, 1468006, 1.4 MB",
        "de, 1468006, '1,4 MB'",
        "de, 88, 88 Byte"
    })
    void filesAreMeasuredInTheLargestUnitThatFits(String language, long bytes, String said) {
        assertThat(new Amounts(Locale.forLanguageTag(language)).size(bytes)).isEqualTo(said);
    }
}
