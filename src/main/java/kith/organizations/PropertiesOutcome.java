package kith.organizations;

/** What came of saving the properties of an organization. */
public sealed interface PropertiesOutcome {

    record Saved() implements PropertiesOutcome {}

    /** No organization has that name. */
    record UnknownParent() implements PropertiesOutcome {}

    /** The organization stands above the one that was to be its parent, or is it. */
    record WouldBeCircular() implements PropertiesOutcome {}
}
