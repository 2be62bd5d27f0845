package kith.people;

/**
 * What an agent types to add a user; empty where nothing was given.
 *
 * @param organization the name of an organization, which is made when there is none of that name
 */
public record NewPerson(String name, String email, String phone, String organization) {

    public static final NewPerson EMPTY = new NewPerson("", "", "", "");

    /** Tidies what was typed: one line each, no control characters, no blanks around. */
    public NewPerson {
        name = TypedText.line(name);
        email = TypedText.line(email);
        phone = TypedText.line(phone);
        organization = TypedText.line(organization);
    }
}
