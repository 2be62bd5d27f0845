package kith.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from; opened once for each reading. */
@FunctionalInterface
public interface Content {

    InputStream open() throws IOException;
}
