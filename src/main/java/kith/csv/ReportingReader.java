package kith.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a text and drops nothing: bytes that are no letter come out as {@link UndecodableBytes}. */
final class ReportingReader extends Reader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean sourceEnded;
    private boolean ended;
    private boolean undecodable;
    private long delivered;

    ReportingReader(InputStream in, TextEncoding encoding) throws IOException {
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.clear();
        byte[] start = in.readNBytes(4);
        bytes.put(start).flip().position(encoding.markLength(start));
    }

    /** Whether any undecodable byte has come by so far. */
    boolean hasUndecodable() {
        return undecodable;
    }

    /** How many characters have been given out so far. */
    long delivered() {
        return delivered;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (out.position() == offset && !ended) {
            decode(out);
        }
        int count = out.position() - offset;
        delivered += count;
        return count == 0 ? -1 : count;
    }

    private void decode(CharBuffer out) throws IOException {
        CoderResult result = decoder.decode(bytes, out, sourceEnded);
        if (result.isError()) {
            escape(result.length(), out);
        } else if (result.isUnderflow() && sourceEnded) {
            decoder.flush(out);
            ended = true;
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    /** When there is no room left, the decoder stops at the same bytes again on the next call. */
    private void escape(int length, CharBuffer out) {
        if (out.remaining() < length) {
            return;
        }
        undecodable = true;
        for (int i = 0; i < length; i++) {
            out.put(UndecodableBytes.escape(bytes.get()));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            sourceEnded = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
