package kith.inbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kith.inbox.IncomingState;
import org.jspecify.annotations.Nullable;

/** The filter of incoming mail as it stands in the address. */
record IncomingForm(
        @Nullable String state,
        @Nullable String from,
        @Nullable Long before) {

    static final String ADDRESS = "/agent/admin/mail/incoming";

    /** The state asked for; {@code null} for all of them. */
    @Nullable IncomingState chosen() {
        return Arrays.stream(IncomingState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    String sender() {
        return from == null ? "" : from.strip();
    }

    /** Whether it leaves anything out. */
    boolean filtered() {
        return chosen() != null || !sender().isEmpty();
    }

    String newest() {
        return ADDRESS + query();
    }

    String older(long id) {
        return ADDRESS + query() + "&before=" + id;
    }

    private String query() {
        IncomingState chosen = chosen();
        return "?state=" + (chosen == null ? "" : chosen.name()) + "&from="
                + URLEncoder.encode(sender(), StandardCharsets.UTF_8);
    }
}
