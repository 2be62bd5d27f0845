package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalClockTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:00Z, Europe/Oslo, 01:59, UTC+1",
        "2026-03-29T01:00:00Z, Europe/Oslo, 03:00, UTC+2",
        "2026-10-25T00:59:00Z, Europe/Oslo, 02:59, UTC+2",
        "2026-10-25T01:00:00Z, Europe/Oslo, 02:00, UTC+1",
        "2026-07-01T12:00:00Z, America/New_York, 08:00, UTC-4",
        "2026-01-01T12:00:00Z, America/New_York, 07:00, UTC-5",
        "2026-01-01T12:00:00Z, Asia/Kolkata, 17:30, UTC+5:30"
    })
    @Tag("F172")
    void theClockFollowsSummerTime(Instant now, ZoneId zone, String time, String offset) {
        LocalClock clock = new LocalClock(zone, true, now, Locale.ENGLISH);

        assertThat(clock.time()).isEqualTo(time);
        assertThat(clock.offset()).isEqualTo(offset);
    }
}
