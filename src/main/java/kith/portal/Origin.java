package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request came from, and with which browser. */
public record Origin(String ip, @Nullable String client) {

    private static final int LONGEST = 300;

    public static Origin of(HttpServletRequest request) {
        String client = request.getHeader("User-Agent");
        return new Origin(
                request.getRemoteAddr(),
                client == null ? null : client.substring(0, Math.min(client.length(), LONGEST)));
    }
}
