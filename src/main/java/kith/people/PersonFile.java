package kith.people;

import java.time.Instant;
import kith.files.StoredFile;

/** A file on a record. */
public record PersonFile(long id, String name, StoredFile content, String uploader, Instant createdAt) {}
