package kith.people;

/**
 * How a new user gets in.
 *
 * @param welcome whether they are told by mail that there is an account for them
 * @param password what an agent chose for them; empty when they are to choose one themselves
 */
public record FirstSteps(boolean welcome, String password) {

    public static final FirstSteps NONE = new FirstSteps(false, "");

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "FirstSteps[welcome=" + welcome + "]";
    }
}
