package kith.presence;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import kith.access.Viewer;
import kith.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this process, each at the end of a stream of events. */
@Service
public class RecordStreams {

    /** A page comes back by itself, and proves anew that its agent may be there. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RecordVisits visits;
    private final Map<UUID, Stream> open = new ConcurrentHashMap<>();
    private final Semaphore opened = new Semaphore(0);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    RecordStreams(RecordVisits visits) {
        this.visits = visits;
    }

    /** A stream that first names the visit, and then tells who comes and goes and what is changed. */
    public SseEmitter open(PersonId person, Viewer viewer) {
        UUID visit = UUID.randomUUID();
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onCompletion(() -> end(visit));
        open.put(visit, new Stream(person, emitter));
        opened.release();
        visits.begin(visit, person, viewer);
        send(visit, "here", visit.toString());
        return emitter;
    }

    /** Waits until a page is opened; one that was opened since the last call counts. */
    void awaitOne() throws InterruptedException {
        opened.acquire();
        opened.drainPermits();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Tells every page that is open on this record. */
    void tell(PersonId person, String event, String about) {
        open.forEach((visit, stream) -> {
            if (stream.person().equals(person)) {
                send(visit, event, about);
            }
        });
    }

    /** Keeps the visits alive, and finds out which pages went without a word. */
    void beat() {
        Set<UUID> present = open.keySet().stream().collect(Collectors.toUnmodifiableSet());
        if (!present.isEmpty()) {
            visits.stillThere(present);
            present.forEach(visit -> send(visit, "beat", ""));
        }
    }

    /** Pages ask again, somewhere else if this process stops, later if PostgreSQL is gone. */
    void closeAll() {
        open.values().forEach(stream -> stream.emitter().complete());
    }

    /** A page that reads slowly holds up nobody else. */
    private void send(UUID visit, String event, String about) {
        Stream stream = open.get(visit);
        if (stream != null) {
            senders.execute(() -> {
                try {
                    stream.emitter()
                            .send(SseEmitter.event().name(event).data(about).reconnectTime(3000));
                } catch (IOException | IllegalStateException gone) {
                    stream.emitter().complete();
                }
            });
        }
    }

    private void end(UUID visit) {
        if (open.remove(visit) != null) {
            visits.end(visit);
        }
    }

    private record Stream(PersonId person, SseEmitter emitter) {}
}
