package kith.bans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BanPatternTest {

    @ParameterizedTest
    @CsvSource({
        "' Eva@Spam.Example ', eva@spam.example, OfAddress",
        "*@spam.example, spam.example, OfDomain",
        "@spam.example, spam.example, OfDomain",
        "*.spam.example, *.spam.example, OfDomain",
        "192.0.2.7, 192.0.2.7/32, OfNetwork",
        "192.0.2.7/24, 192.0.2.0/24, OfNetwork",
        "2001:db8::1/32, 2001:db8:0:0:0:0:0:0/32, OfNetwork"
    })
    void whatIsMeantIsSeenFromWhatWasTyped(String typed, String text, String kind) {
        BanPattern pattern = BanPattern.parse(typed).orElseThrow();

        assertThat(pattern.text()).isEqualTo(text);
        assertThat(pattern.getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.*",
                "localhost",
                "0.0.0.0/0",
                "10.0.0.0/7",
                "::/0",
                "192.0.2.300",
                "a b@c.example",
                "1:2"
            })
    void whatWouldShutOutEverybodyOrNobodyIsNoBan(String typed) {
        assertThat(BanPattern.parse(typed)).isEmpty();
    }

    @Test
    @Tag("T21")
    void aLongTextIsReadAtOnce() {
        assertThat(BanPattern.parse("*-".repeat(100_000) + "!")).isEmpty();
        assertThat(BanPattern.parse("*.".repeat(120) + "!")).isEmpty();
    }
}
