package kith.imports;

/** What came of an upload. */
public sealed interface UploadOutcome {

    /** It is kept; every column is clear, so that it is being checked already, or a choice is left to make. */
    record Taken(long id, boolean checking) implements UploadOutcome {}

    /** It is not kept; the key says why. */
    record Refused(String messageKey) implements UploadOutcome {}
}
