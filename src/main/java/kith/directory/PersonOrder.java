package kith.directory;

/** A column and a direction. */
public record PersonOrder(PersonSort sort, boolean ascending) {

    public static final PersonOrder BY_NAME = new PersonOrder(PersonSort.NAME, true);

    /** {@code asc} or {@code desc}. */
    public String direction() {
        return ascending ? "asc" : "desc";
    }

    /** What a click on this column's head asks for: this column, or the other direction. */
    public PersonOrder clicked(PersonSort column) {
        return new PersonOrder(column, column != sort || !ascending);
    }

    static PersonOrder parse(String sort, String direction) {
        return switch (direction) {
            case "asc" -> new PersonOrder(PersonSort.parse(sort), true);
            case "desc" -> new PersonOrder(PersonSort.parse(sort), false);
            default -> throw new UnreadableList("dir", direction);
        };
    }
}
