package kith.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import org.springframework.stereotype.Component;

/** Everything that all modules take away of a person, in the order in which it goes; each erasure keeps its place. */
@Component
class Erasures {

    private final List<AnonymizeStep> steps;

    Erasures(List<AnonymizeStep> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(AnonymizeStep::position)
                        .thenComparing(step -> step.getClass().getName()))
                .toList();
    }

    List<Erasure> of(Forgotten person) {
        List<Erasure> all = new ArrayList<>();
        steps.forEach(step -> all.addAll(step.erasures(person)));
        return all;
    }
}
