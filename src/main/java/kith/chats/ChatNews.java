package kith.chats;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import kith.sql.Database;
import kith.sql.Listening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Carries what PostgreSQL tells about chats to the pages that are open. It listens while there are any. */
@Component
class ChatNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChatNews.class);

    private static final Duration LISTEN = Duration.ofSeconds(1);

    private static final Duration BEAT = Duration.ofSeconds(20);

    private final Database db;
    private final ChatStreams streams;

    private volatile boolean running;

    private @Nullable Thread carrier;

    ChatNews(Database db, ChatStreams streams) {
        this.db = db;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        carrier = Thread.ofVirtual().name("chat-news").start(this::carry);
    }

    /** Open streams would keep the web server from stopping. */
    @Override
    public void stop() {
        running = false;
        if (carrier != null) {
            carrier.interrupt();
            carrier = null;
        }
        streams.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void carry() {
        while (running) {
            try {
                streams.awaitOne();
                listen();
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | DataAccessException e) {
                if (running) {
                    log.warn("Open chats hear nothing for a while: {}", e.getMessage());
                    streams.closeAll();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Listening listening = db.listen("listen kith_chat")) {
            streams.tellAll();
            Instant nextBeat = Instant.now().plus(BEAT);
            while (running && !streams.isEmpty()) {
                listening.await(LISTEN).forEach(told -> streams.tell(ChatSignal.parse(told)));
                if (Instant.now().isAfter(nextBeat)) {
                    streams.beat();
                    nextBeat = Instant.now().plus(BEAT);
                }
            }
        }
    }
}
