package kith.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kith.people.KnownPerson;
import kith.people.PersonData;

/** The people that the rows of a batch speak about, as the rows before leave them. */
final class KnownPeople {

    private final Map<String, Long> owners = new HashMap<>();
    private final Map<Long, KnownPerson> people = new HashMap<>();
    private final Set<String> banned = new HashSet<>();

    /** What addresses are compared by, letter by letter. */
    static String key(String address) {
        if (address.chars().allMatch(letter -> letter < 128)) {
            return address.toLowerCase(Locale.ROOT);
        }
        int[] letters = address.codePoints().map(Character::toLowerCase).toArray();
        return new String(letters, 0, letters.length);
    }

    void putOwners(Map<String, Long> found) {
        found.forEach((address, owner) -> owners.put(key(address), owner));
    }

    void putPeople(Map<Long, KnownPerson> found) {
        people.putAll(found);
    }

    void putBanned(Set<String> addresses) {
        addresses.forEach(address -> banned.add(key(address)));
    }

    /** Whether one of these addresses is banned. */
    boolean banned(List<String> addresses) {
        return addresses.stream().anyMatch(address -> banned.contains(key(address)));
    }

    /** Whom these addresses belong to. */
    Set<KnownPerson> having(List<String> addresses) {
        return addresses.stream()
                .map(address -> owners.get(key(address)))
                .filter(Objects::nonNull)
                .distinct()
                .map(people::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    void created(long ref, PersonData data) {
        people.put(ref, new KnownPerson(ref, false, true, true, data));
        data.emails().forEach(address -> owners.put(key(address), ref));
    }

    void updated(long ref, PersonData data) {
        people.computeIfPresent(ref, (id, person) -> person.with(data));
        data.emails().forEach(address -> owners.put(key(address), ref));
    }

    KnownPerson get(long ref) {
        return Objects.requireNonNull(people.get(ref));
    }
}
