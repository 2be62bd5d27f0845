package kith.privacy;

/**
 * What must happen between the order to anonymize somebody and the deed.
 *
 * @param coolingOffDays for so long it can be called off
 * @param secondApprover whether another agent must approve it
 */
public record OrderRules(int coolingOffDays, boolean secondApprover) {

    public static final int LONGEST = 90;
    public static final OrderRules NONE = new OrderRules(0, false);
}
