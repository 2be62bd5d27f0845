package kith.imports;

/** A set of texts by their 64-bit fingerprints: a million take 16 MB. Two texts may, very rarely, look the same. */
final class Fingerprints {

    private static final int START = 1 << 12;

    private long[] slots = new long[START];
    private int size;

    /** Whether it is new. */
    boolean add(String text) {
        return add(fingerprint(text));
    }

    boolean contains(String text) {
        long wanted = fingerprint(text);
        int at = place(wanted);
        while (slots[at] != 0) {
            if (slots[at] == wanted) {
                return true;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return false;
    }

    private boolean add(long fingerprint) {
        int at = place(fingerprint);
        while (slots[at] != 0) {
            if (slots[at] == fingerprint) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = fingerprint;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long fingerprint : old) {
            if (fingerprint != 0) {
                add(fingerprint);
            }
        }
    }

    private int place(long fingerprint) {
        return (int) (fingerprint ^ (fingerprint >>> 32)) & (slots.length - 1);
    }

    /** FNV-1a; zero marks a free slot and is never given out. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
