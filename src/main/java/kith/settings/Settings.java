package kith.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.i18n.DateStyle;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the installation.
 *
 * @param title what the helpdesk is called; empty when nobody said
 * @param agentIdle after so long without a page an agent is signed out
 * @param agentLongest an agent is signed out after so long in any case; {@code null} for never
 * @param userLongest the same of users
 * @param largestFile in bytes
 * @param refusedTypes media types that are not taken
 * @param mostFiles of a record or a message
 */
public record Settings(
        String title,
        DateStyle dates,
        Duration agentIdle,
        @Nullable Duration agentLongest,
        @Nullable Duration userLongest,
        long largestFile,
        Set<String> refusedTypes,
        int mostFiles) {

    /** Sessions themselves do not last longer without a page, in minutes. */
    public static final int LONGEST_IDLE = 20160;

    private static final long MEGABYTE = 1024L * 1024;

    /** As it came. */
    public static final Settings INITIAL = of(Map.of());

    static Settings of(Map<Setting, String> values) {
        int megabytes = number(values, Setting.FILE_MEGABYTES, 0);
        return new Settings(
                values.getOrDefault(Setting.TITLE, ""),
                DateStyle.valueOf(values.getOrDefault(Setting.DATES, DateStyle.LOCALE.name())),
                Duration.ofMinutes(number(values, Setting.AGENT_IDLE_MINUTES, LONGEST_IDLE)),
                hours(values, Setting.AGENT_LONGEST_HOURS),
                hours(values, Setting.USER_LONGEST_HOURS),
                megabytes == 0 ? Long.MAX_VALUE : megabytes * MEGABYTE,
                Arrays.stream(values.getOrDefault(Setting.FILE_TYPES_REFUSED, "")
                                .split("[\\s,]+"))
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                number(values, Setting.FILES_MOST, Integer.MAX_VALUE));
    }

    /** The title, or this where nobody gave one. */
    public String titleOr(String other) {
        return title.isEmpty() ? other : title;
    }

    private static @Nullable Duration hours(Map<Setting, String> values, Setting setting) {
        int hours = number(values, setting, 0);
        return hours == 0 ? null : Duration.ofHours(hours);
    }

    private static int number(Map<Setting, String> values, Setting setting, int otherwise) {
        String value = values.get(setting);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
