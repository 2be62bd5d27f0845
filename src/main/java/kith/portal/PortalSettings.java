package kith.portal;

/**
 * How the portal lets people in.
 *
 * @param registration whether strangers can make an account for themselves
 * @param nameRequired whether those must say what they are called
 * @param captcha whether registering must show, without a puzzle, that a human does it
 * @param lockout whether twenty wrong passwords lock an address for a while
 * @param sessionMinutes after how long without a page a user is signed out
 * @param validatedOnly whether only those whose address is validated can open tickets
 */
public record PortalSettings(
        boolean registration,
        boolean nameRequired,
        boolean captcha,
        boolean lockout,
        int sessionMinutes,
        boolean validatedOnly) {

    public static final int SHORTEST_SESSION = 5;

    /** Sessions themselves do not last longer. */
    public static final int LONGEST_SESSION = 20160;
}
