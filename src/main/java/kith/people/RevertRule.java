package kith.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.fields.FormerFieldValues;
import kith.people.ChangeEntries.Entry;
import kith.people.EntryHistory.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which entries of the change log can be reverted safely. */
@Component
class RevertRule {

    private final EntryHistory history;
    private final FormerValues formerValues;
    private final PersonRepository people;
    private final RevertContact contacts;
    private final PersonFileRepository files;
    private final FormerFieldValues fieldValues;

    RevertRule(
            EntryHistory history,
            FormerValues formerValues,
            PersonRepository people,
            RevertContact contacts,
            PersonFileRepository files,
            FormerFieldValues fieldValues) {
        this.history = history;
        this.formerValues = formerValues;
        this.people = people;
        this.contacts = contacts;
        this.files = files;
        this.fieldValues = fieldValues;
    }

    /** Why this entry cannot be reverted; empty when it can. */
    Optional<RevertRefusal> refusal(PersonId person, Entry entry, Map<Place, Entry> latest) {
        if (!standsAlone(entry)) {
            return Optional.of(RevertRefusal.KIND);
        }
        if (!stillSo(entry, latest.get(Place.of(entry)))) {
            return Optional.of(RevertRefusal.CHANGED_SINCE);
        }
        return obstacle(person, entry, List.of(entry));
    }

    /** What has come about since, elsewhere than in the value itself, that keeps this entry of an act from being put back. */
    Optional<RevertRefusal> obstacle(PersonId person, Entry entry, List<Entry> act) {
        return switch (entry.field()) {
            case "organization" ->
                when(
                        entry.oldRef() != null && !history.organizationExists(entry.oldRef()),
                        RevertRefusal.ORGANIZATION_GONE);
            case "position" ->
                when(entry.oldValue() != null && !memberAfter(person, act), RevertRefusal.NEEDS_ORGANIZATION);
            case "is_manager" ->
                when("true".equals(entry.oldValue()) && !memberAfter(person, act), RevertRefusal.NEEDS_ORGANIZATION);
            case "label" ->
                when(
                        entry.oldValue() != null && !history.labelExists(Objects.requireNonNull(entry.itemId())),
                        RevertRefusal.LABEL_GONE);
            case "usergroup" ->
                when(
                        entry.oldValue() != null && !history.groupExists(Objects.requireNonNull(entry.itemId())),
                        RevertRefusal.GROUP_GONE);
            case "file" ->
                when(
                        entry.oldValue() != null && !files.kept(person, Objects.requireNonNull(entry.itemId())),
                        RevertRefusal.FILE_GONE);
            default -> customField(entry).or(() -> contacts.obstacle(person, entry, act));
        };
    }

    private Optional<RevertRefusal> customField(Entry entry) {
        Long field = FormerFieldValues.field(entry.field());
        return when(field != null && !fieldValues.possible(field, entry.oldValue()), RevertRefusal.FIELD_GONE);
    }

    /** Some marks say nothing by themselves. */
    private boolean standsAlone(Entry entry) {
        return formerValues.knows(entry) && RevertContact.standsAlone(entry);
    }

    private static boolean stillSo(Entry entry, @Nullable Entry latest) {
        return latest != null
                && Objects.equals(entry.newValue(), latest.newValue())
                && Objects.equals(entry.newRef(), latest.newRef());
    }

    /** Whether there will be an organization once the whole act is put back. */
    private boolean memberAfter(PersonId person, List<Entry> act) {
        return act.stream()
                .filter(entry -> entry.field().equals("organization"))
                .findFirst()
                .map(entry -> entry.oldRef() != null)
                .orElseGet(() -> people.find(person).orElseThrow().membership() != null);
    }

    private static Optional<RevertRefusal> when(boolean refused, RevertRefusal reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
