package kith.people;

/** Tells a new user that there is an account for them; answered by the module that writes to people. */
public interface WelcomePerson {

    /** Has them told, within the transaction under way. */
    void welcome(PersonId person);
}
