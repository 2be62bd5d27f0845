package kith.access;

/** How an agent wants pages to look and to listen to keys. */
public record Appearance(Theme theme, Density density, boolean shortcuts) {

    public static final Appearance DEFAULT = new Appearance(Theme.SYSTEM, Density.NORMAL, true);

    /** Light, dark, or whatever the system says. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How close the rows of a list stand. */
    public enum Density {
        COMPACT,
        NORMAL,
        COSY
    }
}
