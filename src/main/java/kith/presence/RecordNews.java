package kith.presence;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Listening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Carries what PostgreSQL tells about records to the pages that are open on them. It listens while there are any. */
@Component
class RecordNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RecordNews.class);

    private static final Duration LISTEN = Duration.ofSeconds(1);

    private static final Duration BEAT = Duration.ofSeconds(20);

    private final Database db;
    private final RecordStreams streams;

    private volatile boolean running;

    private @Nullable Thread carrier;

    RecordNews(Database db, RecordStreams streams) {
        this.db = db;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        carrier = Thread.ofVirtual().name("record-news").start(this::carry);
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
                    log.warn("Open records hear nothing for a while: {}", e.getMessage());
                    streams.closeAll();
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Listening listening = db.listen("listen kith_record")) {
            Instant nextBeat = Instant.now().plus(BEAT);
            while (running && !streams.isEmpty()) {
                listening.await(LISTEN).forEach(this::pass);
                if (Instant.now().isAfter(nextBeat)) {
                    streams.beat();
                    nextBeat = Instant.now().plus(BEAT);
                }
            }
        }
    }

    /** {@code changed 7 3}: agent 3 changed person 7; {@code visits 7}: somebody opened or left the record. */
    private void pass(String told) {
        String[] words = told.split(" ", 3);
        streams.tell(new PersonId(Long.parseLong(words[1])), words[0], words.length == 3 ? words[2] : "");
    }
}
