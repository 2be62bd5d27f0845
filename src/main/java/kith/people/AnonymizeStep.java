package kith.people;

import java.util.List;

/**
 * What a module takes away when a person is anonymized. All steps run in one transaction, which holds the person's row.
 *
 * <p>Who adds a column that can hold words says in its comment whether they are personal ({@code 'personal: …'} or
 * {@code 'not personal: …'}) and, where they are, names it in an erasure: {@code PersonalDataCoveredTest} asks for both.
 */
public interface AnonymizeStep {

    /** Where it comes among the others. The logs, which note what the others do, come last, from 1000 on. */
    default int position() {
        return 0;
    }

    /** What is taken away, in this order. */
    List<Erasure> erasures(Forgotten person);
}
