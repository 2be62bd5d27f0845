package kith.chats;

import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A chat that a visitor begins.
 *
 * @param person {@code null} for a guest without an address
 * @param signedIn whether the visitor is that person for sure
 * @param name what they are called
 * @param department one of those that are offered
 * @param language a BCP 47 tag
 * @param beganOn the path of the page of the portal, where that is known
 * @param body what they want
 */
public record NewChat(
        @Nullable PersonId person,
        boolean signedIn,
        String name,
        long department,
        String language,
        @Nullable String beganOn,
        String body) {}
