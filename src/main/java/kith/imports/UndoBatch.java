package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.imports.ImportEffects.Effect;
import kith.imports.UndoReport.Kept;
import kith.people.KnownPerson;
import kith.people.PeopleChange;
import kith.people.PeopleChange.Change;
import kith.people.PeopleIntake;
import kith.people.PersonData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the latest effects of an import back. */
@Component
class UndoBatch {

    private static final int EXAMPLES = 20;

    private final ImportRecords records;
    private final ImportEffects effects;
    private final PeopleIntake intake;
    private final PeopleChange changes;
    private final SystemLog systemLog;
    private final ImportFields fields;

    UndoBatch(
            ImportRecords records,
            ImportEffects effects,
            PeopleIntake intake,
            PeopleChange changes,
            SystemLog systemLog,
            ImportFields fields) {
        this.records = records;
        this.effects = effects;
        this.intake = intake;
        this.changes = changes;
        this.systemLog = systemLog;
        this.fields = fields;
    }

    /** Takes up to so many effects back; whether there is more to do. */
    @Transactional
    boolean apply(long work, Viewer viewer, int limit) {
        PeopleImport undone = records.take(work, ImportState.UNDOING).orElse(null);
        if (undone == null) {
            return false;
        }
        UndoReport soFar = Objects.requireNonNullElse(undone.undo(), UndoReport.NOTHING);
        List<Effect> latest = effects.before(undone.id(), undone.position(), limit);
        if (latest.isEmpty()) {
            intake.removeUnused(
                    effects.additions(undone.id(), "ORGANIZATION"), effects.additions(undone.id(), "LABEL"));
            records.undone(undone.id());
            systemLog.record(new ImportEvent.Undone(undone.id(), soFar));
            return false;
        }
        Sums sums = new Sums(soFar);
        takeBack(undone, viewer, latest, sums);
        records.undoProgress(undone.id(), latest.getLast().row(), sums.report());
        return true;
    }

    private void takeBack(PeopleImport undone, Viewer viewer, List<Effect> latest, Sums sums) {
        Set<Long> ids = latest.stream().map(Effect::person).collect(Collectors.toSet());
        Map<Long, KnownPerson> people = fields.complete(undone, intake.find(ids, viewer, true));
        Map<Long, PersonData> former = new HashMap<>();
        people.forEach((id, person) -> former.put(id, person.data()));
        Set<Long> created = new HashSet<>();
        for (Effect effect : latest) {
            KnownPerson person = people.get(effect.person());
            if (person == null || !person.present()) {
                sums.keep(Kept.GONE, effect.person());
            } else if (effect.before() == null || effect.after() == null) {
                created.add(effect.person());
            } else {
                PersonData current = former.get(effect.person());
                Reversal reversal = new Reversal(effect.before(), effect.after());
                former.put(effect.person(), reversal.of(Objects.requireNonNull(current)));
                sums.reversed(effect.person(), reversal.keptValues());
            }
        }
        changes.apply(changed(people, former));
        remove(undone, created, sums);
    }

    private static List<Change> changed(Map<Long, KnownPerson> people, Map<Long, PersonData> former) {
        return people.values().stream()
                .map(p -> new Change(p.id(), p.data(), former.getOrDefault(p.id(), p.data())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private void remove(PeopleImport undone, Set<Long> created, Sums sums) {
        Set<Long> withHistory = new HashSet<>(effects.withHistory(created));
        Set<Long> changed = new HashSet<>(effects.changedOtherwise(created, undone.source()));
        List<Long> going = new ArrayList<>();
        for (long person : created) {
            if (withHistory.contains(person)) {
                sums.keep(Kept.HISTORY, person);
            } else if (changed.contains(person)) {
                sums.keep(Kept.CHANGED, person);
            } else {
                going.add(person);
            }
        }
        intake.remove(going);
        sums.removed += going.size();
    }

    /** Adds up while effects are taken back. */
    private static final class Sums {

        private final Map<Kept, Long> kept = new EnumMap<>(Kept.class);
        private final List<Long> examples = new ArrayList<>();
        private long removed;
        private long restored;

        Sums(UndoReport soFar) {
            kept.putAll(soFar.kept());
            examples.addAll(soFar.examples());
            removed = soFar.removed();
            restored = soFar.restored();
        }

        void keep(Kept reason, long person) {
            kept.merge(reason, 1L, Long::sum);
            if (examples.size() < EXAMPLES && !examples.contains(person)) {
                examples.add(person);
            }
        }

        void reversed(long person, int keptValues) {
            if (keptValues > 0) {
                keep(Kept.CHANGED, person);
            } else {
                restored++;
            }
        }

        UndoReport report() {
            return new UndoReport(removed, restored, kept, examples);
        }
    }
}
