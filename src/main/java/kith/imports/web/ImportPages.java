package kith.imports.web;

import java.util.Objects;
import kith.imports.ImportState;
import kith.imports.PeopleImport;
import org.jspecify.annotations.Nullable;

/** Addresses of the steps of an import. */
final class ImportPages {

    static final String HISTORY = "/agent/users/imports";

    private ImportPages() {}

    static String of(PeopleImport found, String step) {
        return HISTORY + "/" + found.id() + "/" + step;
    }

    static String redirect(long id, String step) {
        return "redirect:" + HISTORY + "/" + id + "/" + step;
    }

    /** The step at which the import stands. */
    static String current(PeopleImport found) {
        ImportState state = found.state();
        return switch (state) {
            case UPLOADED, READ -> "mapping";
            case CHECKING, CHECKED -> "check";
            case RUNNING, PAUSED -> "run";
            case FAILED -> found.startedAt() == null ? "check" : "run";
            case CANCELLED, DONE, UNDOING, UNDONE -> "result";
        };
    }

    static boolean changeable(@Nullable PeopleImport found) {
        return found == null
                || found.state().open()
                || (found.state() == ImportState.FAILED && Objects.isNull(found.startedAt()));
    }
}
