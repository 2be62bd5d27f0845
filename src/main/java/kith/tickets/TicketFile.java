package kith.tickets;

import kith.files.StoredFile;

/**
 * A file that came with a message.
 *
 * @param id its number among the files of tickets
 */
public record TicketFile(long id, long message, String name, StoredFile content) {}
