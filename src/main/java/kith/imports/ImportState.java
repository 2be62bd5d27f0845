package kith.imports;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** The file is here; how to read it was guessed. */
    UPLOADED,
    /** How to read it is decided. */
    READ,
    CHECKING,
    /** Every row was tried and nothing written. */
    CHECKED,
    RUNNING,
    PAUSED,
    /** Stopped by hand; what had gone in stays. */
    CANCELLED,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    /** Under {@code imports.page.state.} in the message bundles. */
    public String messageKey() {
        return "imports.page.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a job works on it. */
    public boolean working() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Whether nothing has been written yet, so that every choice may still change. */
    public boolean open() {
        return this == UPLOADED || this == READ || this == CHECKED;
    }

    /** Whether rows may have gone in. */
    public boolean applied() {
        return this == DONE || this == CANCELLED || this == UNDONE;
    }
}
