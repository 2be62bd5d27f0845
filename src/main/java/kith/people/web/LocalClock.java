package kith.people.web;

import com.ibm.icu.text.TimeZoneNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import kith.people.Person;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What time it is where a person is.
 *
 * @param own whether the zone is the person's own, not the default of the helpdesk
 */
record LocalClock(ZoneId zone, boolean own, Instant now, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static LocalClock of(Person person, ZoneId defaultZone, Screen screen) {
        ZoneId zone = zone(person.timeZone());
        return new LocalClock(
                zone == null ? defaultZone : zone,
                zone != null,
                screen.now(),
                screen.texts().language());
    }

    String time() {
        return TIME.format(now.atZone(zone));
    }

    String day() {
        return now.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }

    /** How far it is from UTC now: {@code UTC+1}, {@code UTC+5:30}. */
    String offset() {
        String id = zone.getRules().getOffset(now).getId();
        if (id.equals("Z")) {
            return "UTC";
        }
        String hours = id.substring(0, 1) + Integer.parseInt(id, 1, 3, 10);
        return "UTC" + hours + (id.startsWith("00", 4) ? "" : id.substring(3));
    }

    /** The city the zone is named for, in the reader's language. */
    String city() {
        String city = TimeZoneNames.getInstance(language).getExemplarLocationName(zone.getId());
        return city == null
                ? zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ')
                : city;
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
