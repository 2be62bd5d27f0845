package kith.people;

/**
 * A person as somebody who wants to change it in bulk finds it.
 *
 * @param present neither anonymized nor deleted nor merged into another
 * @param editable whether the viewer who asked may change it
 */
public record KnownPerson(long id, boolean agent, boolean present, boolean editable, PersonData data) {

    /** The same person with other data. */
    public KnownPerson with(PersonData newData) {
        return new KnownPerson(id, agent, present, editable, newData);
    }
}
