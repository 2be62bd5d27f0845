package kith.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kith.people.PersonStatus;
import kith.sample.Region.Word;
import org.jspecify.annotations.Nullable;

/** Makes up users: the same ones each time, their dates counted back from now. */
final class InventPeople {

    private static final List<String> PRIVATE_DOMAINS = List.of("mail.example", "post.example", "inbox.example");
    private static final List<String> CHANNELS = List.of("EMAIL", "EMAIL", "REGISTRATION", "PORTAL", "AGENT", "CHAT");

    private final WordLists words;
    private final Instant now;
    private final Random random;
    private final List<Region> byWeight = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    InventPeople(WordLists words, Instant now, Random random) {
        this.words = words;
        this.now = now;
        this.random = random;
        words.regions().forEach(region -> {
            for (int i = 0; i < region.weight(); i++) {
                byWeight.add(region);
            }
        });
    }

    List<SamplePerson> people(int count, long firstId) {
        List<SamplePerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(firstId + i));
        }
        return people;
    }

    private SamplePerson person(long id) {
        Region region = oneOf(byWeight);
        Word given = oneOf(region.given());
        Word family = oneOf(region.family());
        Long organization = random.nextInt(100) < 68 ? organization() : null;
        Instant created = now.minus(Duration.ofMinutes((long) (Math.pow(random.nextDouble(), 0.7) * 60 * 24 * 900)));
        Instant seen = random.nextInt(100) < 70 ? between(created, now) : null;
        return new SamplePerson(
                id,
                region.fullName(given, family),
                given.text(),
                family.text(),
                address(given.ascii() + "." + family.ascii(), organization),
                region,
                organization,
                status(),
                oneOf(CHANNELS),
                created,
                seen);
    }

    /** A few organizations have many people, most have some. */
    private long organization() {
        return 1
                + (long) (Math.pow(random.nextDouble(), 1.8)
                        * words.organizations().size());
    }

    private PersonStatus status() {
        int chance = random.nextInt(100);
        return chance < 87 ? PersonStatus.ACTIVE : chance < 95 ? PersonStatus.INACTIVE : PersonStatus.CLOSED;
    }

    private String address(String localPart, @Nullable Long organization) {
        String domain = organization == null
                ? oneOf(PRIVATE_DOMAINS)
                : domain(words.organizations().get(Math.toIntExact(organization - 1)));
        String address = localPart + "@" + domain;
        for (int i = 2; !taken.add(address); i++) {
            address = localPart + i + "@" + domain;
        }
        return address;
    }

    static String domain(String organization) {
        return organization.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    Instant between(Instant first, Instant last) {
        return first.plusMillis(
                (long) (random.nextDouble() * Duration.between(first, last).toMillis()));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
