package kith.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class CaptchaTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void theFormIsOpenedAtNoon() {
        after(Duration.ZERO).opened(request);
    }

    @Test
    @Tag("F420")
    void whoeverTakesAMomentIsLetThroughOnceForEachForm() {
        request.setParameter(Captcha.TRAP, "");

        assertThat(after(Duration.ofSeconds(5)).passed(request)).isTrue();
        assertThat(after(Duration.ofSeconds(9)).passed(request)).isFalse();
    }

    @Test
    @Tag("F420")
    void whoeverIsTooQuickIsLetThroughOnTheSecondTry() {
        assertThat(after(Duration.ofSeconds(1)).passed(request)).isFalse();
        assertThat(after(Duration.ofSeconds(4)).passed(request)).isTrue();
    }

    @Test
    @Tag("F420")
    void whoeverFillsInWhatNobodySeesIsAProgram() {
        request.setParameter(Captcha.TRAP, "https://spam.example");

        assertThat(after(Duration.ofSeconds(30)).passed(request)).isFalse();
    }

    @Test
    @Tag("F420")
    void aFormThatWasNeverOpenedIsOpenedByTheFirstTry() {
        request.setSession(new MockHttpSession());

        assertThat(after(Duration.ofSeconds(30)).passed(request)).isFalse();
        assertThat(after(Duration.ofSeconds(40)).passed(request)).isTrue();
    }

    private static Captcha after(Duration time) {
        return new Captcha(Clock.fixed(NOON.plus(time), ZoneOffset.UTC));
    }
}
