package kith.inbox;

import java.io.ByteArrayOutputStream;

/** Keeps the first bytes it is given, and drops the rest. */
class LimitedBytes extends ByteArrayOutputStream {

    private final int most;

    LimitedBytes(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int b) {
        if (size() < most) {
            super.write(b);
        }
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
        super.write(b, off, Math.min(len, most - size()));
    }
}
