package kith.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that note to the minute when somebody was last there, so that hardly any page writes only that it was seen. */
final class SeldomNotedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<SeldomNotedSessions.SeldomNoted<S>> {

    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    SeldomNotedSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public SeldomNoted<S> createSession() {
        return new SeldomNoted<>(sessions.createSession());
    }

    @Override
    public void save(SeldomNoted<S> session) {
        sessions.save(session.session());
    }

    @Override
    public @Nullable SeldomNoted<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new SeldomNoted<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, SeldomNoted<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, SeldomNoted<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new SeldomNoted<>(session)));
        return found;
    }

    /** A session that passes over being seen again within the minute. */
    record SeldomNoted<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(session.getLastAccessedTime().plus(SELDOM))) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Session declares it
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
