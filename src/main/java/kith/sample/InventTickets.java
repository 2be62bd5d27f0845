package kith.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kith.sample.WordLists.Subject;
import org.jspecify.annotations.Nullable;

/** Makes up the tickets of invented users, and how often those signed in. */
final class InventTickets {

    private static final List<SampleAgent> ANSWERING =
            List.of(SampleAgent.ADMIN, SampleAgent.EXPANDED, SampleAgent.LIMITED, SampleAgent.LEILA, SampleAgent.PIOTR);
    private static final List<String> PRIORITIES =
            List.of("NORMAL", "NORMAL", "NORMAL", "NORMAL", "NORMAL", "LOW", "LOW", "HIGH", "HIGH", "URGENT");
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile Safari/604.1",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36");
    private static final List<String> CHANNELS = List.of("EMAIL", "PORTAL", "EMAIL", "AGENT", "EMAIL", "PORTAL");
    private static final int HEAVIEST_USER = 400;
    private static final int HEAVY_USERS = 8;
    private static final int HEAVY_USER = 60;

    private final WordLists words;
    private final Map<String, Long> departments;
    private final Instant now;
    private final Random random;
    private final InventPeople pick;

    InventTickets(WordLists words, Map<String, Long> departments, Instant now, Random random) {
        this.words = words;
        this.departments = departments;
        this.now = now;
        this.random = random;
        this.pick = new InventPeople(words, now, random);
    }

    CopyText tickets(List<SamplePerson> people, int count) {
        CopyText rows = new CopyText();
        for (int i = 0; i < count; i++) {
            addTicket(rows, people.get(requester(i, people.size())), CHANNELS.get(i % CHANNELS.size()));
        }
        return rows;
    }

    private int requester(int ticket, int people) {
        if (ticket < HEAVIEST_USER) {
            return 0;
        }
        if (ticket < HEAVIEST_USER + HEAVY_USERS * HEAVY_USER) {
            return 1 + (ticket - HEAVIEST_USER) / HEAVY_USER;
        }
        return HEAVY_USERS + 1 + (int) (Math.pow(random.nextDouble(), 2.2) * (people - HEAVY_USERS - 1));
    }

    private void addTicket(CopyText rows, SamplePerson requester, String channel) {
        Instant twoYearsAgo = now.minus(Duration.ofDays(730));
        Instant earliest = requester.createdAt().isBefore(twoYearsAgo) ? twoYearsAgo : requester.createdAt();
        Instant created = pick.between(earliest, now);
        Instant latest = created.plus(Duration.ofDays(21)).isAfter(now) ? now : created.plus(Duration.ofDays(21));
        Instant lastReply = pick.between(created, latest);
        Subject subject = pick.oneOf(words.subjects());
        Long assignee = random.nextInt(5) == 0 ? null : pick.oneOf(ANSWERING).id();
        String about = Region.digits(subject.text(), random);
        String status = status(lastReply);
        boolean done = status.equals("RESOLVED") || status.equals("CLOSED");
        rows.row(
                requester.id(),
                requester.organization(),
                departments.get(subject.department()),
                assignee,
                about,
                status,
                pick.oneOf(PRIORITIES),
                created,
                lastReply,
                random.nextInt(5),
                channel,
                done ? lastReply : null);
    }

    private String status(Instant lastReply) {
        int chance = random.nextInt(100);
        if (chance < 2) {
            return chance == 0 ? "SPAM" : "DELETED";
        }
        if (lastReply.isBefore(now.minus(Duration.ofDays(45)))) {
            return chance < 80 ? "CLOSED" : chance < 97 ? "RESOLVED" : "AWAITING_USER";
        }
        return chance < 55 ? "OPEN" : chance < 80 ? "AWAITING_USER" : "RESOLVED";
    }

    /** Sign-ins on the portal by those who were seen lately. */
    CopyText signIns(List<SamplePerson> people) {
        CopyText rows = new CopyText();
        for (SamplePerson person : people) {
            Instant last = person.lastSeenAt();
            if (last == null) {
                continue;
            }
            rows.row(person.id(), last, "SIGN_IN", true, address(), pick.oneOf(BROWSERS));
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean right = random.nextInt(8) > 0;
                rows.row(person.id(), pick.between(person.createdAt(), last), "SIGN_IN", right, address(), browser());
            }
        }
        return rows;
    }

    private @Nullable String browser() {
        return random.nextInt(10) == 0 ? null : pick.oneOf(BROWSERS);
    }

    /** An address of the range for documents (RFC 5737). */
    private String address() {
        return "203.0.113." + (1 + random.nextInt(254));
    }
}
