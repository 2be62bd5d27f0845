package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.people.web.LinkedText.Piece;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    @Test
    void webAddressesAreFollowedAndTheSentenceAroundThemIsNot() {
        assertThat(LinkedText.lines("See https://acme.example/a?b=c#d, please.\n\n(http://x.example)"))
                .containsExactly(
                        List.of(
                                new Piece("See ", null),
                                new Piece("https://acme.example/a?b=c#d", "https://acme.example/a?b=c#d"),
                                new Piece(", please.", null)),
                        List.of(),
                        List.of(
                                new Piece("(", null),
                                new Piece("http://x.example", "http://x.example"),
                                new Piece(")", null)));
    }

    @Test
    @Tag("T3")
    void nothingElseLeadsAnywhere() {
        for (String text : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.example",
                "vbscript:x",
                "https://")) {
            assertThat(LinkedText.lines(text)).containsExactly(List.of(new Piece(text, null)));
        }
        assertThat(LinkedText.lines("https://a.example/\"onclick=alert(1)").getFirst())
                .extracting(Piece::address)
                .containsExactly("https://a.example/", null);
    }
}
