package kith.mergers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.i18n.Texts;
import kith.mergers.MergePreview.Rows;
import kith.mergers.MergePreview.Value;
import kith.people.MergeStep;
import kith.people.MergeValues;
import kith.people.MergeValues.Choice;
import kith.people.MergedRecords;
import kith.people.PersonId;
import org.springframework.stereotype.Service;

/** Puts two records side by side. Whoever asks has made sure that they can be merged. */
@Service
class ComparePeople {

    private final MergedRecords records;
    private final List<MergeValues> values;
    private final List<MergeStep> steps;

    ComparePeople(MergedRecords records, List<MergeValues> values, List<MergeStep> steps) {
        this.records = records;
        this.values = values;
        this.steps = steps;
    }

    /**
     * What would come of merging them.
     *
     * @param wanted for names of values whether the duplicate's is wanted; of others the survivor's stays, if there is one
     */
    MergePreview preview(PersonId survivor, PersonId duplicate, Map<String, Boolean> wanted, Texts texts) {
        List<Value> shown = new ArrayList<>();
        for (MergeValues some : values) {
            some.choices(survivor, duplicate, texts)
                    .forEach(choice -> shown.add(new Value(choice, taken(choice, wanted))));
        }
        return new MergePreview(
                records.find(survivor).orElseThrow(),
                records.find(duplicate).orElseThrow(),
                shown,
                steps.stream()
                        .map(step -> new Rows(step.name(), step.share(survivor, duplicate)))
                        .toList());
    }

    private static boolean taken(Choice choice, Map<String, Boolean> wanted) {
        boolean fills = choice.survivors().isEmpty() && !choice.duplicates().isEmpty();
        return choice.open() ? wanted.getOrDefault(choice.name(), fills) : fills;
    }
}
