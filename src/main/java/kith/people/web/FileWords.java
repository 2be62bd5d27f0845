package kith.people.web;

import java.util.Locale;
import java.util.Set;
import kith.files.StoreOutcome;
import kith.files.StoreOutcome.Empty;
import kith.files.StoreOutcome.Stored;
import kith.files.StoreOutcome.TooLarge;
import kith.files.StoreOutcome.TooMany;
import kith.files.StoreOutcome.TypeRefused;
import kith.shell.Screen;

/** Says what files are, and why one was not taken. */
final class FileWords {

    private static final Set<String> SHEETS = Set.of("csv", "ods", "tsv", "xls", "xlsm", "xlsx");

    private FileWords() {}

    static String why(StoreOutcome outcome, Screen screen) {
        return switch (outcome) {
            case Stored _ -> "";
            case Empty _ -> screen.t("people.files.empty");
            case TooLarge(var most) ->
                screen.t("people.files.too_large", screen.texts().size(most));
            case TooMany(var most) -> screen.t("people.files.too_many", most);
            case TypeRefused(var type) -> screen.t("people.files.type_refused", type);
        };
    }

    static String icon(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SHEETS.contains(ending) ? "file-spreadsheet" : "file-text";
    }
}
