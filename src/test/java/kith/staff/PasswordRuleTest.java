package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void tenCharactersOfAnyKindAreEnough() {
        assertThat(PasswordRule.problem("kettle moo")).isEmpty();
        assertThat(PasswordRule.problem("ключ от дома")).isEmpty();
        assertThat(PasswordRule.problem("x y ".repeat(50))).isEmpty();
    }

    @Test
    void shorterOnesAreNot() {
        assertThat(PasswordRule.problem("kettle mo")).hasValue("staff.password.short");
    }

    @Test
    @Tag("T21")
    void veryLongOnesAreRefused() {
        assertThat(PasswordRule.problem("kettle".repeat(40))).hasValue("staff.password.long");
    }

    @Test
    void thoseThatEverybodyTriesFirstAreRefused() {
        assertThat(PasswordRule.problem("Password123")).hasValue("staff.password.common");
        assertThat(PasswordRule.problem("kith-sample-only")).hasValue("staff.password.common");
        assertThat(PasswordRule.problem("aaaaaaaaaaaa")).hasValue("staff.password.common");
    }
}
