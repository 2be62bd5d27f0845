package kith.csv;

import java.io.IOException;

/** A file that looks like a workbook and cannot be read as one. */
public final class UnreadableWorkbook extends IOException {

    UnreadableWorkbook(Exception cause) {
        super("The workbook cannot be read", cause);
    }
}
