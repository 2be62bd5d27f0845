package kith.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that note to the minute when somebody was last there, so that hardly any page writes only that it was seen. */
final class SeldomNotedSessions<S extends Session>
        implements FindByIndexNameSessionRepository<SeldomNotedSessions.SeldomNoted<S>> {

    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(SeldomNotedSessions.class);

    private final FindByIndexNameSessionRepository<S> sessions;

    SeldomNotedSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public SeldomNoted<S> createSession() {
        SeldomNoted<S> created = new SeldomNoted<>(sessions.createSession());
        created.changed = true;
        return created;
    }

    /** Who only looks is not kept from it because the visit cannot be noted, as when a disk is full. */
    @Override
    public void save(SeldomNoted<S> session) {
        try {
            sessions.save(session.session);
        } catch (DataAccessResourceFailureException e) {
            if (session.changed) {
                throw e;
            }
            LOG.warn("A visit could not be noted: {}", e.getMessage());
        }
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
    static final class SeldomNoted<S extends Session> implements Session {

        private final S session;

        /** Whether there is more to keep than the visit. */
        private boolean changed;

        private SeldomNoted(S session) {
            this.session = session;
        }

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
            changed = true;
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
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
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
