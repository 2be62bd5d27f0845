package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.mail.ThreadToken.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ThreadTokenTest {

    @Autowired
    private ThreadToken tokens;

    @Test
    @Tag("T16")
    void ourOwnNumbersLeadToTheTicketAndNobodyElseCanMakeOne() {
        String token = tokens.make(4821, 77);

        assertThat(token).matches("<ticket\\.4821\\.77\\.[0-9a-f]{16}\\.[0-9a-f]{32}@help\\.example>");
        assertThat(tokens.read(token)).contains(new Place(4821, 77));
        assertThat(tokens.read(" " + token.replace("<", "").replace(">", ""))).contains(new Place(4821, 77));
        assertThat(tokens.make(4821, 77)).isNotEqualTo(token);
        assertThat(tokens.read(token.replace("4821", "4822"))).isEmpty();
        assertThat(tokens.read(token.replaceFirst("[0-9a-f]{32}@", "0".repeat(32) + "@")))
                .isEmpty();
        assertThat(tokens.read("<CAF=something@mail.example>")).isEmpty();
        assertThat(tokens.read(tokens.make())).isEmpty();
    }
}
