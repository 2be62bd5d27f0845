package kith.fields;

/** What a field says in one language; empty where the words of the definition hold. */
public record FieldWords(String title, String description, String message) {

    public static final FieldWords NONE = new FieldWords("", "", "");

    boolean empty() {
        return equals(NONE);
    }
}
