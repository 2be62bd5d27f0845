package kith.portal;

/** A form of the portal that fields of users can stand on. */
public enum PortalForm {
    /** Where a password is chosen for the first time, by somebody who has shown that the address is theirs. */
    REGISTRATION,
    /** Where a user who has signed in opens a ticket. */
    TICKET
}
