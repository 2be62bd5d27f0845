package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.directory.Term.Comparison;
import kith.directory.Term.Created;
import kith.directory.Term.Digits;
import kith.directory.Term.Has;
import kith.directory.Term.InOrganizationName;
import kith.directory.Term.Is;
import kith.directory.Term.Not;
import kith.directory.Term.Numbered;
import kith.directory.Term.Thing;
import kith.directory.Term.Tickets;
import kith.directory.Term.Word;
import kith.people.PersonStatus;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void operatorsStandBesideWords() {
        assertThat(SearchText.parse("ada org:\"acme ltd\" tickets:>5 created:<2025-01-01 -is:closed has:phone")
                        .terms())
                .isEqualTo(List.of(
                        new Word("ada"),
                        new InOrganizationName("acme ltd"),
                        new Tickets(Comparison.MORE, 5),
                        new Created(Comparison.LESS, LocalDate.of(2025, 1, 1)),
                        new Not(new Is(PersonStatus.CLOSED)),
                        new Has(Thing.PHONE)));
    }

    @Test
    void anUnknownOperatorOrAValueWithoutSenseIsSearchedAsText() {
        SearchText search = SearchText.parse("colour:red tickets:many created:2025-02-30");

        assertThat(search.unknown()).containsExactly("colour:red", "tickets:many", "created:2025-02-30");
        assertThat(search.terms())
                .containsExactly(new Word("colour:red"), new Word("tickets:many"), new Word("created:2025-02-30"));
    }

    @Test
    void whatLooksLikeAPhoneNumberIsOneNumber() {
        assertThat(SearchText.parse("+1 (555) 1234").terms()).containsExactly(new Digits("15551234", "+1 (555) 1234"));
        assertThat(SearchText.parse("0047 915-22").terms()).containsExactly(new Digits("4791522", "0047 915-22"));
    }

    @Test
    void aNumberSignMeansAUser() {
        assertThat(SearchText.parse("#123").terms()).containsExactly(new Numbered(123));
    }

    @Test
    void aLongSearchHasAnEnd() {
        assertThat(SearchText.parse("a ".repeat(1000)).terms()).hasSize(12);
    }
}
