package kith.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kith.people.PersonStatus;

/** Writes invented people and what hangs on them as rows to be copied into their tables. */
final class SampleRows {

    private static final List<String> POSITIONS = List.of(
            "Buyer",
            "Head of IT",
            "Accountant",
            "Office manager",
            "Warehouse lead",
            "Teacher",
            "Developer",
            "Director",
            "Fleet coordinator",
            "Purchasing",
            "Head of support",
            "Ward sister",
            "Editor",
            "Plant engineer",
            "Bookkeeper",
            "Sales, north",
            "Data protection officer",
            "Assistant to the board",
            "Apprentice",
            "Marketing");
    private static final int LABELS = 8;

    private final List<SamplePerson> people;
    private final Random random;

    SampleRows(List<SamplePerson> people, Random random) {
        this.people = people;
        this.random = random;
    }

    /** Everyone begins active; {@link SampleHistory} brings them to where they are. */
    CopyText persons() {
        CopyText rows = new CopyText();
        for (SamplePerson person : people) {
            boolean member = person.organization() != null;
            boolean manager = member && random.nextInt(12) == 0;
            rows.row(
                    person.id(),
                    person.name(),
                    person.givenName(),
                    person.familyName(),
                    person.organization(),
                    member && random.nextInt(3) == 0 ? POSITIONS.get(random.nextInt(POSITIONS.size())) : null,
                    manager,
                    random.nextInt(7) == 0 ? null : person.region().language(),
                    person.region().zone(),
                    person.channel(),
                    person.createdAt(),
                    person.lastSeenAt());
        }
        return rows;
    }

    CopyText addresses() {
        CopyText rows = new CopyText();
        for (SamplePerson person : people) {
            Instant verified =
                    random.nextInt(5) == 0 ? null : person.createdAt().plus(Duration.ofMinutes(7));
            rows.row(person.id(), person.address(), true, null, verified, person.createdAt());
            if (random.nextInt(8) == 0) {
                String second = person.address().substring(0, person.address().indexOf('@')) + "." + person.id();
                rows.row(person.id(), second + "@home.example", false, "private", null, person.createdAt());
            }
        }
        return rows;
    }

    CopyText phoneNumbers() {
        CopyText rows = new CopyText();
        for (SamplePerson person : people) {
            if (random.nextInt(10) < 6) {
                addPhone(rows, person, "PHONE", true);
                if (random.nextInt(6) == 0) {
                    addPhone(rows, person, "MOBILE", false);
                }
            }
        }
        return rows;
    }

    private void addPhone(CopyText rows, SamplePerson person, String kind, boolean primary) {
        String number = person.region().phone(random);
        rows.row(person.id(), number, "+" + number.replaceAll("\\D", ""), kind, primary, person.createdAt());
    }

    CopyText labels() {
        CopyText rows = new CopyText();
        for (SamplePerson person : people) {
            int first = random.nextInt(LABELS);
            int count = Math.max(0, random.nextInt(6) - 3);
            for (int i = 0; i < count; i++) {
                rows.row(person.id(), 1 + (first + i * 3) % LABELS);
            }
        }
        return rows;
    }

    CopyText notes(List<String> texts, Instant now) {
        CopyText rows = new CopyText();
        List<SampleAgent> authors = List.of(SampleAgent.ADMIN, SampleAgent.EXPANDED, SampleAgent.LEILA);
        for (SamplePerson person : people) {
            if (random.nextInt(10) < 3) {
                SampleAgent author = authors.get(random.nextInt(authors.size()));
                long age = Duration.between(person.createdAt(), now).toMillis();
                Instant written = person.createdAt().plusMillis((long) (random.nextDouble() * age));
                rows.row(person.id(), author.id(), author.fullName(), texts.get(random.nextInt(texts.size())), written);
            }
        }
        return rows;
    }

    /** Whom a status other than active awaits. */
    Map<PersonStatus, List<Long>> statuses() {
        return Map.of(
                PersonStatus.INACTIVE, with(PersonStatus.INACTIVE),
                PersonStatus.CLOSED, with(PersonStatus.CLOSED));
    }

    private List<Long> with(PersonStatus status) {
        return people.stream()
                .filter(person -> person.status() == status)
                .map(SamplePerson::id)
                .toList();
    }
}
