package kith.staff.web;

import kith.access.Appearance;
import kith.access.Viewer;
import kith.staff.Preferences.Names;
import org.jspecify.annotations.Nullable;

/** What an agent fills in about themselves. */
record PreferencesForm(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String timeZone,
        Appearance.@Nullable Theme theme,
        Appearance.@Nullable Density density,
        @Nullable Boolean shortcuts) {

    static PreferencesForm of(Names names, Viewer viewer) {
        Appearance appearance = viewer.appearance();
        return new PreferencesForm(
                names.name(),
                names.displayName(),
                viewer.language().toLanguageTag(),
                viewer.timeZone().getId(),
                appearance.theme(),
                appearance.density(),
                appearance.shortcuts());
    }

    Names names() {
        String shown = displayName == null ? "" : displayName.strip();
        return new Names(name == null ? "" : name.strip(), shown.isEmpty() ? null : shown);
    }

    Appearance appearance() {
        return new Appearance(
                theme == null ? Appearance.Theme.SYSTEM : theme,
                density == null ? Appearance.Density.NORMAL : density,
                Boolean.TRUE.equals(shortcuts));
    }
}
