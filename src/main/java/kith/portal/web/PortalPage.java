package kith.portal.web;

import kith.portal.PortalUser;

/** Marks the controllers whose pages users see. */
interface PortalPage {

    /** The user, unless it is a guest, who has no more than the link to a ticket. */
    default PortalUser signedIn(PortalUser user) {
        if (user.guest()) {
            throw new SignInNeeded();
        }
        return user;
    }
}
