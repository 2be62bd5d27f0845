package kith.portal.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page after something was sent by mail, the same whatever is known of the address. */
final class Sent {

    private Sent() {}

    /** {@code what} ends the message key. */
    static ModelAndView page(String what, String email) {
        return new ModelAndView("portal/web/sent").addAllObjects(Map.of("what", what, "email", email));
    }

    static ModelAndView tooMany() {
        return new ModelAndView("portal/web/sent", HttpStatus.TOO_MANY_REQUESTS)
                .addAllObjects(Map.of("what", "too_many", "email", ""));
    }
}
