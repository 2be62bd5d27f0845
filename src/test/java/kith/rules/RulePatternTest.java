package kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"*@example.org", "*.example.org", "Example.ORG", "vip-*@*", "*", "*@*.edu", "a+b@bücher.example"
            })
    void whatAnAddressCanMeetIsTaken(String typed) {
        assertThat(RulePattern.of(typed).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', rules.pattern.missing",
        "a@b@example.org, rules.pattern.several",
        "@example.org, rules.pattern.half",
        "ada@, rules.pattern.half",
        ".*@example\\.org, rules.pattern.characters",
        "a b@example.org, rules.pattern.characters",
        "*@example, rules.pattern.domain",
        ".*, rules.pattern.domain",
        ".*@example.org, rules.pattern.characters",
        "*@example..org, rules.pattern.domain"
    })
    void whatNoAddressCanMeetIsNamed(String typed, String problem) {
        assertThat(RulePattern.of(typed).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {" *@Example.org ", "**@example.org"})
    void howItIsTypedDoesNotMatter(String typed) {
        assertThat(RulePattern.of(typed).text()).isEqualTo("*@example.org");
    }
}
