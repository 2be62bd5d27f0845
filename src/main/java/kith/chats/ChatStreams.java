package kith.chats;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import kith.access.Permission;
import kith.access.Viewer;
import kith.chats.ChatSignal.AgentTypes;
import kith.chats.ChatSignal.Changed;
import kith.chats.ChatSignal.VisitorTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages of chats that are open in this process, each at the end of a stream of events. */
@Service
public class ChatStreams {

    /** A page comes back by itself, and proves anew that it may be there. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final OwnChats own;
    private final AcceptingAgents accepting;
    private final Map<UUID, Stream> open = new ConcurrentHashMap<>();
    private final Semaphore opened = new Semaphore(0);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    ChatStreams(OwnChats own, AcceptingAgents accepting) {
        this.own = own;
        this.accepting = accepting;
    }

    /** Tells an agent when anything changes in any chat, without saying in which. */
    public SseEmitter forAgent(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return open(new Stream(null, viewer.agentId(), new SseEmitter(LONGEST.toMillis())));
    }

    /** Tells a visitor when something changes in their chat. */
    public SseEmitter forVisitor(ChatId chat) {
        return open(new Stream(chat, 0, new SseEmitter(LONGEST.toMillis())));
    }

    private SseEmitter open(Stream stream) {
        UUID key = UUID.randomUUID();
        stream.emitter().onCompletion(() -> open.remove(key));
        open.put(key, stream);
        opened.release();
        send(stream, "here", "");
        return stream.emitter();
    }

    /** Waits until a page is opened; one that was opened since the last call counts. */
    void awaitOne() throws InterruptedException {
        opened.acquire();
        opened.drainPermits();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void tell(ChatSignal signal) {
        switch (signal) {
            case Changed(var chat) ->
                tell(stream -> stream.chat() == null || stream.chat().equals(chat), "changed", "");
            case AgentTypes(var chat) -> tell(stream -> chat.equals(stream.chat()), "typing", "");
            case VisitorTypes(var chat, var agent) ->
                tell(stream -> stream.chat() == null && stream.agent() == agent, "typing", chat.toString());
        }
    }

    private void tell(Predicate<Stream> whom, String event, String data) {
        open.values().stream().filter(whom).forEach(stream -> send(stream, event, data));
    }

    /** What was told before anybody listened is found by looking. */
    void tellAll() {
        tell(stream -> true, "changed", "");
    }

    /** Notes who is still there, and finds out which pages went without a word. */
    void beat() {
        List<Stream> present = List.copyOf(open.values());
        own.seen(present.stream()
                .flatMap(stream -> java.util.stream.Stream.ofNullable(stream.chat()))
                .toList());
        accepting.stillThere(present.stream()
                .filter(stream -> stream.chat() == null)
                .map(Stream::agent)
                .toList());
        present.forEach(stream -> send(stream, "beat", ""));
    }

    /** Pages ask again, somewhere else if this process stops, later if PostgreSQL is gone. */
    void closeAll() {
        open.values().forEach(stream -> stream.emitter().complete());
    }

    /** A page that reads slowly holds up nobody else. */
    private void send(Stream stream, String event, String data) {
        senders.execute(() -> {
            try {
                stream.emitter().send(SseEmitter.event().name(event).data(data).reconnectTime(3000));
            } catch (IOException | IllegalStateException gone) {
                stream.emitter().complete();
            }
        });
    }

    /** Of a visitor it knows the chat, of an agent who that is. */
    private record Stream(@Nullable ChatId chat, long agent, SseEmitter emitter) {}
}
