package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=ada+lovelace",
                "status=ACTIVE&status=CLOSED",
                "organization=7&organization=12&organization=-3&organization=none",
                "created_from=2026-01-01&created_to=2026-01-31",
                "created_to=2026-01-31",
                "created_last=30",
                "group=3&group=12&group=-4&group=none",
                "tickets=open&label=VIP&label=churn+risk&language=de&language=any&domain=acme.example&initial=%C3%98",
                "q=%25+_+%22%26%3D%2B&domain=a%26b.example"
            })
    void theAddressAndTheFilterSayTheSame(String query) {
        assertThat(PersonFilter.parse(query).query()).isEqualTo(query);
    }

    @Test
    void oneFilterHasOneTextAndOneDigest() {
        PersonFilter filter = PersonFilter.parse("tickets=YES&status=closed&sort=name&status=ACTIVE&q=+ada+&label=");

        assertThat(filter.query()).isEqualTo("q=ada&status=ACTIVE&status=CLOSED&tickets=yes");
        assertThat(filter.digest())
                .isEqualTo(PersonFilter.parse(filter.query()).digest())
                .isNotEqualTo(PersonFilter.EVERYONE.digest());
    }

    @ParameterizedTest
    @Tag("T8")
    @ValueSource(
            strings = {
                "status=ACTIVE' or 1=1",
                "status=PURGED",
                "organization=1 or 1=1",
                "organization=99999999999999999999",
                "created_from=2026-02-30",
                "created_to=now()",
                "created_last=soon",
                "group=VIP",
                "tickets=maybe",
                "language=de'--",
                "initial=AB"
            })
    void aValueThatIsNoneOfThosePossibleIsRefused(String query) {
        assertThatThrownBy(() -> PersonFilter.parse(query)).isInstanceOf(UnreadableList.class);
    }

    @Test
    @Tag("T21")
    void aSearchHasALongestText() {
        assertThatThrownBy(() -> PersonFilter.parse("q=" + "x".repeat(201))).isInstanceOf(UnreadableList.class);
    }
}
