package kith.organizations;

/** The number of an organization. */
public record OrganizationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
