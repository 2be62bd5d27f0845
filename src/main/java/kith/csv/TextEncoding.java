package kith.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a text file are stored. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_8_BOM("UTF-8", "\u00ef\u00bb\u00bf"),
    UTF_16LE("UTF-16LE", "\u00ff\u00fe"),
    UTF_16BE("UTF-16BE", "\u00fe\u00ff"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1253("windows-1253"),
    WINDOWS_1254("windows-1254"),
    SHIFT_JIS("windows-31j"),
    GB18030("GB18030"),
    BIG5("Big5"),
    EUC_KR("EUC-KR");

    private final Charset charset;
    private final String mark;

    TextEncoding(String charset) {
        this(charset, "");
    }

    TextEncoding(String charset, String mark) {
        this.charset = Charset.forName(charset);
        this.mark = mark;
    }

    public Charset charset() {
        return charset;
    }

    /** How many bytes of a byte order mark these bytes start with; a forced UTF-8 skips one as well. */
    int markLength(byte[] start) {
        String expected = charset.equals(StandardCharsets.UTF_8) ? UTF_8_BOM.mark : mark;
        return startsWith(start, expected) ? expected.length() : 0;
    }

    boolean isMarkedIn(byte[] start) {
        return !mark.isEmpty() && startsWith(start, mark);
    }

    private static boolean startsWith(byte[] start, String expected) {
        int length = Math.min(start.length, expected.length());
        return new String(start, 0, length, StandardCharsets.ISO_8859_1).equals(expected);
    }
}
