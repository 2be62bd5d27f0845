package kith.people;

import java.util.Optional;

/** Lets a new user in with a password that an agent chose; answered by the module that lets users in. */
public interface FirstPassword {

    /** The fewest characters it may have. */
    int shortest();

    /** The most characters it may have. */
    int longest();

    /** The key of the message that says why this cannot be a password; empty when it can. */
    Optional<String> problem(String password);

    /** Gives it to them, within the transaction under way. */
    void give(PersonId person, String password);
}
