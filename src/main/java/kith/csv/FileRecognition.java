package kith.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Predicate;
import kith.csv.Recognized.Refused;
import kith.csv.Recognized.Table;
import org.jspecify.annotations.Nullable;

/** Finds out from its first bytes what a file is and how it wants to be read; its name does not count. */
public final class FileRecognition {

    private static final int SAMPLE_BYTES = 1024 * 1024;
    private static final int SAMPLE_CHARACTERS = 256 * 1024;

    /** How many sheets are looked into for one that is not empty. */
    private static final int SHEETS = 20;

    private FileRecognition() {}

    /** Tries {@code knownHeader} on the first cells to tell a header row from data. */
    public static Recognized recognize(ByteSource source, Predicate<String> knownHeader) throws IOException {
        byte[] sample = sample(source);
        if (sample.length == 0) {
            return new Refused(Refusal.EMPTY);
        }
        FileSignature signature = FileSignature.of(sample);
        if (signature == FileSignature.ZIP) {
            return workbook(source, knownHeader);
        }
        if (signature != FileSignature.NONE) {
            return new Refused(signature.refusal());
        }
        return EncodingGuess.of(sample)
                .map(encoding -> text(sample, encoding, knownHeader))
                .orElseGet(() -> new Refused(Refusal.BINARY));
    }

    /** The way to read a text file when the encoding is told and not guessed. */
    public static Recognized recognizeAs(ByteSource source, TextEncoding encoding, Predicate<String> knownHeader)
            throws IOException {
        return text(sample(source), encoding, knownHeader);
    }

    private static byte[] sample(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    private static Recognized text(byte[] sample, TextEncoding encoding, Predicate<String> knownHeader) {
        String start = decoded(sample, encoding);
        if (start.isBlank()) {
            return new Refused(Refusal.EMPTY);
        }
        DialectGuess guess = DialectGuess.of(start, knownHeader);
        return guess.columns() > Limits.COLUMNS
                ? new Refused(Refusal.TOO_MANY_COLUMNS)
                : new Table(new FileFormat.Text(encoding, guess.dialect()));
    }

    private static String decoded(byte[] sample, TextEncoding encoding) {
        char[] start = new char[SAMPLE_CHARACTERS];
        int filled = 0;
        try (Reader reader = new ReportingReader(new ByteArrayInputStream(sample), encoding)) {
            int count;
            while (filled < start.length - 8 && (count = reader.read(start, filled, start.length - filled)) > 0) {
                filled += count;
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        return new String(start, 0, filled);
    }

    private static Recognized workbook(ByteSource source, Predicate<String> knownHeader) throws IOException {
        Optional<Refusal> refusal = WorkbookGuard.check(source);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        try {
            int sheets = Math.min(WorkbookSheets.names(source).size(), SHEETS);
            Recognized found = new Refused(Refusal.EMPTY);
            for (int sheet = 0; sheet < sheets && found.equals(new Refused(Refusal.EMPTY)); sheet++) {
                found = sheet(source, sheet, knownHeader);
            }
            return found;
        } catch (UnreadableWorkbook e) {
            return new Refused(Refusal.WORKBOOK_UNREADABLE);
        }
    }

    private static Recognized sheet(ByteSource source, int sheet, Predicate<String> knownHeader) throws IOException {
        try (XlsxRows rows = new XlsxRows(source, sheet)) {
            return sheet(sheet, rows.next(), rows.next(), knownHeader);
        }
    }

    private static Recognized sheet(
            int sheet, @Nullable Row first, @Nullable Row second, Predicate<String> knownHeader) {
        if (first == null) {
            return new Refused(Refusal.EMPTY);
        }
        if (first.cells().size() > Limits.COLUMNS - 1 && !first.problems().isEmpty()) {
            return new Refused(Refusal.TOO_MANY_COLUMNS);
        }
        boolean header = HeaderRow.present(first.cells(), second == null ? null : second.cells(), knownHeader);
        return new Table(new FileFormat.Workbook(sheet, header));
    }
}
