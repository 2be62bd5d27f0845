package kith.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first bytes by which files of other kinds are known. */
enum FileSignature {
    ZIP(null, "PK\u0003\u0004"),
    EMPTY_ZIP(Refusal.ARCHIVE, "PK\u0005\u0006"),
    GZIP(Refusal.ARCHIVE, "\u001f\u008b"),
    SEVEN_ZIP(Refusal.ARCHIVE, "7z\u00bc\u00af"),
    RAR(Refusal.ARCHIVE, "Rar!\u001a"),
    PDF(Refusal.PDF, "%PDF-"),
    OLD_EXCEL(Refusal.OLD_EXCEL, "\u00d0\u00cf\u0011\u00e0"),
    PNG(Refusal.PICTURE, "\u0089PNG"),
    JPEG(Refusal.PICTURE, "\u00ff\u00d8\u00ff"),
    GIF(Refusal.PICTURE, "GIF8"),
    WEBP(Refusal.PICTURE, "RIFF"),
    PROGRAM(Refusal.BINARY, "\u007fELF"),
    NONE(null, "");

    private final @Nullable Refusal refusal;
    private final String start;

    FileSignature(@Nullable Refusal refusal, String start) {
        this.refusal = refusal;
        this.start = start;
    }

    Refusal refusal() {
        return refusal == null ? Refusal.BINARY : refusal;
    }

    static FileSignature of(byte[] sample) {
        return Arrays.stream(values())
                .filter(signature -> signature.startOf(sample))
                .findFirst()
                .orElse(NONE);
    }

    private boolean startOf(byte[] sample) {
        int length = Math.min(sample.length, start.length());
        return new String(sample, 0, length, StandardCharsets.ISO_8859_1).equals(start);
    }
}
