package kith.portal.web;

import kith.portal.JoinNewTickets;
import kith.portal.PortalUser;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What managers choose about the tickets of their organization. */
@Controller
class OrganizationTicketsController implements PortalPage {

    private final JoinNewTickets joining;

    OrganizationTicketsController(JoinNewTickets joining) {
        this.joining = joining;
    }

    @PostMapping("/profile/organization")
    String update(
            @RequestParam(defaultValue = "false") boolean join,
            PortalUser user,
            Screen screen,
            RedirectAttributes redirect) {
        joining.change(signedIn(user).id(), join);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.profile.saved"), null));
        return "redirect:/profile";
    }
}
