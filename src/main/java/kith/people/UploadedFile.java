package kith.people;

import kith.files.Content;

/**
 * A file that somebody sends.
 *
 * @param name as it was sent
 * @param size as it was sent
 */
public record UploadedFile(String name, long size, Content content) {}
