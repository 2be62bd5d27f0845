package kith.people;

import java.io.Serial;

/** The record asked for was merged into another one, which stands for it; answered with 301. */
public class MergedAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long survivor;

    MergedAway(PersonId merged, PersonId survivor) {
        super("user " + merged + " was merged into " + survivor);
        this.survivor = survivor.value();
    }

    public PersonId survivor() {
        return new PersonId(survivor);
    }
}
