package kith.imports;

import java.util.Optional;

/** Decides what is an e-mail address and how it is written. */
@FunctionalInterface
public interface EmailReading {

    /** The normalised address; nothing when the text is none. */
    Optional<String> read(String typed);
}
