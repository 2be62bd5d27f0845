package kith.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kith.people.PersonStatus;
import kith.sample.Region.Word;
import kith.sample.WordLists.Organization;
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
    private final Set<String> names = new HashSet<>();

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
        Word given;
        Word family;
        do {
            given = oneOf(region.given());
            family = oneOf(region.family());
        } while (!names.add(region.fullName(given, family)) && random.nextInt(50) > 0);
        Long organization = random.nextInt(100) < 78 ? organization(region) : null;
        Instant created = now.minus(Duration.ofMinutes((long) (Math.pow(random.nextDouble(), 0.7) * 60 * 24 * 900)));
        Instant seen = random.nextInt(100) < 70 ? between(created, now) : null;
        return new SamplePerson(
                id,
                region.fullName(given, family),
                given.text(),
                family.text(),
                address(localPart(given.ascii(), family.ascii()), organization),
                region,
                organization,
                status(),
                oneOf(CHANNELS),
                created,
                seen);
    }

    /** Mostly one of the region, and the first of those more often than the last. */
    private long organization(Region region) {
        List<Organization> all = words.organizations();
        List<Organization> near = random.nextInt(10) == 0
                ? all
                : all.stream().filter(each -> each.zone().equals(region.zone())).toList();
        int at = (int) (Math.pow(random.nextDouble(), 1.8) * near.size());
        return 1L + all.indexOf(near.get(at));
    }

    private PersonStatus status() {
        int chance = random.nextInt(100);
        return chance < 87 ? PersonStatus.ACTIVE : chance < 95 ? PersonStatus.INACTIVE : PersonStatus.CLOSED;
    }

    private String localPart(String given, String family) {
        return switch (random.nextInt(6)) {
            case 0 -> given.charAt(0) + "." + family;
            case 1 -> given;
            case 2 -> family + "." + given;
            default -> given + "." + family;
        };
    }

    private String address(String localPart, @Nullable Long organization) {
        String domain = organization == null
                ? oneOf(PRIVATE_DOMAINS)
                : words.organizations().get(Math.toIntExact(organization - 1)).domain();
        String address = localPart + "@" + domain;
        for (int i = 2; !taken.add(address); i++) {
            address = localPart + i + "@" + domain;
        }
        return address;
    }

    Instant between(Instant first, Instant last) {
        return first.plusMillis(
                (long) (random.nextDouble() * Duration.between(first, last).toMillis()));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
