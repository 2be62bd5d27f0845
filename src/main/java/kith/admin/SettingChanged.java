package kith.admin;

import java.util.Map;
import kith.audit.SystemEvent;
import kith.settings.Setting;

/** A setting of the installation was changed; an empty value is the one it came with. */
record SettingChanged(Setting setting, String before, String after) implements SystemEvent {

    @Override
    public String action() {
        return "setting.changed";
    }

    @Override
    public String subject() {
        return setting.key();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("before", before, "after", after);
    }
}
