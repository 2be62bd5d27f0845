package kith.imports;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of time zones in the IANA database, in any case. */
final class TimeZones {

    private static final Map<String, String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toMap(TimeZones::key, Function.identity()));

    private TimeZones() {}

    static Optional<String> find(String typed) {
        return Optional.ofNullable(NAMES.get(key(typed.strip())));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
