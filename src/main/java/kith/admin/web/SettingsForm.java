package kith.admin.web;

import java.util.Map;
import java.util.Set;
import kith.settings.Setting;
import kith.settings.SettingsStore.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The settings as the page shows them.
 *
 * @param values as typed; what is left out is as it came
 * @param problems the message key of each setting that is not right
 * @param stored what holds, and who set it
 * @param megabytes the largest file that can be allowed
 * @param alwaysRefused media types that are refused whatever is set
 */
record SettingsForm(
        Map<Setting, String> values,
        Map<Setting, String> problems,
        Map<Setting, Stored> stored,
        long megabytes,
        Set<String> alwaysRefused) {

    String value(Setting setting) {
        return values.getOrDefault(setting, "");
    }

    @Nullable String problem(Setting setting) {
        return problems.get(setting);
    }

    /** Who set it; {@code null} while it is as it came. */
    @Nullable Stored stored(Setting setting) {
        return stored.get(setting);
    }

    /** The value of {@code aria-describedby}. */
    String described(Setting setting) {
        return setting + "-hint" + (problems.containsKey(setting) ? " " + setting + "-error" : "");
    }
}
