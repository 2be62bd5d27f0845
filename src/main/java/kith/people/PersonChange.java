package kith.people;

/** One change that can be made to many people at once. */
public sealed interface PersonChange {

    record SetStatus(PersonStatus status) implements PersonChange {}

    /** Makes them members of an organization; position and manager flag belong to a former membership and go with it. */
    record SetOrganization(long organization) implements PersonChange {}

    record ClearOrganization() implements PersonChange {}

    /** Adds a label, which is made when nobody had it before. */
    record AddLabel(String label) implements PersonChange {}

    record RemoveLabel(String label) implements PersonChange {}

    /** Puts them into a usergroup, as long as there is such a group. */
    record AddGroup(long group) implements PersonChange {}

    record RemoveGroup(long group) implements PersonChange {}
}
