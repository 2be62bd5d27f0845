package kith.portal.web;

import kith.access.NotFound;
import kith.people.OwnProfile;
import kith.portal.AskForLink;
import kith.portal.AskForLink.Outcome;
import kith.portal.Origin;
import kith.portal.PortalUser;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses of a user. */
@Controller
@RequestMapping("/profile/addresses")
class AddressesController implements PortalPage {

    private final OwnProfile profile;
    private final AskForLink askForLink;

    AddressesController(OwnProfile profile, AskForLink askForLink) {
        this.profile = profile;
        this.askForLink = askForLink;
    }

    /** Has a link sent to a new address, or once more to one that is not confirmed. */
    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String email,
            PortalUser user,
            Origin origin,
            Screen screen,
            RedirectAttributes redirect) {
        if (!profile.roomForAddress(signedIn(user).id())) {
            return done("portal.email.taken", screen, redirect);
        }
        return switch (askForLink.forAddress(user, email, origin)) {
            case Outcome.Taken _ -> done("portal.address.sent", screen, redirect);
            case Outcome.Invalid _ -> done("portal.email.malformed", screen, redirect);
            case Outcome.TooMany _ -> done("portal.sent.too_many.text", screen, redirect);
        };
    }

    @PostMapping("/{address:\\d{1,18}}/primary")
    String makePrimary(@PathVariable long address, PortalUser user, Screen screen, RedirectAttributes redirect) {
        return changed(profile.makePrimary(signedIn(user).id(), address), screen, redirect);
    }

    @PostMapping("/{address:\\d{1,18}}/removal")
    String delete(@PathVariable long address, PortalUser user, Screen screen, RedirectAttributes redirect) {
        return changed(profile.remove(signedIn(user).id(), address), screen, redirect);
    }

    private static String changed(boolean changed, Screen screen, RedirectAttributes redirect) {
        if (!changed) {
            throw new NotFound("address");
        }
        return done("portal.profile.saved", screen, redirect);
    }

    private static String done(String key, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(key), null));
        return "redirect:/profile";
    }
}
