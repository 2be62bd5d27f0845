package kith.admin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.files.Files;
import kith.i18n.DateStyle;
import kith.settings.Setting;
import kith.settings.Settings;
import kith.settings.SettingsStore;
import kith.settings.SettingsStore.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what holds for the installation as a whole. */
@Service
public class ChangeSettings {

    private static final Pattern MEDIA_TYPES =
            Pattern.compile("([a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*([\\s,]+|$))*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TYPES = 2000;

    private final SettingsStore settings;
    private final Files files;
    private final SystemLog systemLog;

    ChangeSettings(SettingsStore settings, Files files, SystemLog systemLog) {
        this.settings = settings;
        this.files = files;
        this.systemLog = systemLog;
    }

    /** What was set, and by whom; what is left out is as it came. */
    public Map<Setting, Stored> stored(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return settings.stored();
    }

    /**
     * Puts all of these in place, or none; an empty value makes a setting as it came.
     *
     * @return for each setting that is not right the key of the message that says why
     */
    @Transactional
    public Map<Setting, String> change(Map<Setting, String> typed, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        Map<Setting, String> problems = new EnumMap<>(Setting.class);
        typed.forEach((setting, value) -> {
            String tidy = tidy(setting, value);
            wanted.put(setting, tidy);
            if (!tidy.isEmpty() && !right(setting, tidy)) {
                problems.put(setting, "admin.settings.bad." + setting);
            }
        });
        if (problems.isEmpty()) {
            Map<Setting, Stored> before = settings.stored();
            wanted.forEach((setting, value) -> {
                Stored old = before.get(setting);
                put(setting, old == null ? "" : old.value(), value, viewer);
            });
        }
        return problems;
    }

    private void put(Setting setting, String old, String value, Viewer viewer) {
        if (!old.equals(value)) {
            settings.put(setting, value, viewer.name());
            systemLog.record(new SettingChanged(setting, old, value));
        }
    }

    private static String tidy(Setting setting, String typed) {
        String line = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return switch (setting) {
            case TITLE -> line;
            case DATES -> line.equals(DateStyle.LOCALE.name()) ? "" : line;
            case AGENT_IDLE_MINUTES, AGENT_LONGEST_HOURS, USER_LONGEST_HOURS, FILE_MEGABYTES, FILES_MOST ->
                line.replaceFirst("^0+(?=\\d)", "");
            case FILE_TYPES_REFUSED -> line.toLowerCase(Locale.ROOT);
        };
    }

    private boolean right(Setting setting, String value) {
        return switch (setting) {
            case TITLE -> value.codePointCount(0, value.length()) <= LONGEST_TITLE;
            case DATES ->
                Arrays.stream(DateStyle.values()).anyMatch(style -> style.name().equals(value));
            case AGENT_IDLE_MINUTES -> within(value, 5, Settings.LONGEST_IDLE);
            case AGENT_LONGEST_HOURS, USER_LONGEST_HOURS -> within(value, 1, 8760);
            case FILE_MEGABYTES -> within(value, 1, Math.max(1, files.bound() >> 20));
            case FILE_TYPES_REFUSED ->
                value.length() <= LONGEST_TYPES && MEDIA_TYPES.matcher(value).matches();
            case FILES_MOST -> within(value, 1, 10_000);
        };
    }

    private static boolean within(String typed, long least, long most) {
        return typed.matches("\\d{1,9}") && Long.parseLong(typed) >= least && Long.parseLong(typed) <= most;
    }
}
