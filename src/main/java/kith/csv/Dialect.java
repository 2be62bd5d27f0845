package kith.csv;

/** How a text file is cut into cells. {@code padded} means that blanks may stand around the quotes. */
public record Dialect(Delimiter delimiter, Quote quote, LineEnd lineEnd, boolean padded, boolean header) {

    /** What we write ourselves. */
    public static final Dialect OWN = new Dialect(Delimiter.COMMA, Quote.DOUBLE, LineEnd.CRLF, false, true);

    /** What stands between two cells. */
    public enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        PIPE('|');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    /** What stands around a cell that contains a delimiter or a line break. */
    public enum Quote {
        DOUBLE('"'),
        SINGLE('\''),
        // A code point that is no character, so that nothing in a file is taken for a quote.
        NONE('\uffff');

        private final char sign;

        Quote(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    /** What ends a line; all three are understood in any file, this one is used most. */
    public enum LineEnd {
        LF,
        CRLF,
        CR
    }

    public Dialect withHeader(boolean present) {
        return new Dialect(delimiter, quote, lineEnd, padded, present);
    }
}
