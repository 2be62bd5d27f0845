package kith.shell;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page on its way out: bytes in one piece, because the filters in front look at each write, and a page has thousands. */
final class PageOutput implements TemplateOutput {

    private static final int USUAL_SIZE = 1 << 16;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        room(end - begin);
        int at = size;
        for (int i = begin; i < end; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                size = at;
                writeBinaryContent(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) character;
        }
        size = at;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    int size() {
        return size;
    }

    void writeTo(OutputStream target) throws IOException {
        target.write(bytes, 0, size);
    }

    private void room(int further) {
        if (bytes.length - size < further) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + further));
        }
    }
}
