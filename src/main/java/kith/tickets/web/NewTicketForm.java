package kith.tickets.web;

import org.jspecify.annotations.Nullable;

/** A new ticket as it was typed. */
public record NewTicketForm(
        String subject, String body, @Nullable Long department, boolean own) {}
