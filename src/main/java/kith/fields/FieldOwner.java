package kith.fields;

/** A record that has values: a person or an organization. */
public record FieldOwner(FieldSubject subject, long id) {

    public static FieldOwner person(long id) {
        return new FieldOwner(FieldSubject.PERSON, id);
    }

    public static FieldOwner organization(long id) {
        return new FieldOwner(FieldSubject.ORGANIZATION, id);
    }
}
