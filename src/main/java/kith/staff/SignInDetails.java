package kith.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in came from and with which browser, for the login list on the record. */
class SignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String client;

    SignInDetails(HttpServletRequest request) {
        super(request);
        String agent = request.getHeader("User-Agent");
        client = agent == null ? null : agent.substring(0, Math.min(agent.length(), 300));
    }

    @Nullable String client() {
        return client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignInDetails details && Objects.equals(client, details.client);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), client);
    }
}
