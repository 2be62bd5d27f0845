package kith.csv;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be opened again and again, wherever it is kept. */
@FunctionalInterface
public interface ByteSource {

    InputStream open() throws IOException;
}
