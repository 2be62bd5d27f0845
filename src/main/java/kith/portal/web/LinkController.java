package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kith.access.NotFound;
import kith.portal.PortalLink;
import kith.portal.PortalLink.Kind;
import kith.portal.PortalLinks;
import kith.portal.UseLink;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links that need no password. Looking at one uses nothing up, for programs look at links in mails; pressing the button does. */
@Controller
class LinkController implements PortalPage {

    private final PortalLinks links;
    private final UseLink useLink;

    LinkController(PortalLinks links, UseLink useLink) {
        this.links = links;
        this.useLink = useLink;
    }

    @GetMapping("/t/{token}")
    ModelAndView ticket(@PathVariable String token) {
        return page(Kind.TICKET, token);
    }

    @PostMapping("/t/{token}")
    String openTicket(@PathVariable String token, HttpServletRequest request) {
        return "redirect:/tickets/" + useLink.openTicket(token, request).value();
    }

    @GetMapping("/validate/{token}")
    ModelAndView address(@PathVariable String token) {
        return page(Kind.ADDRESS, token);
    }

    @PostMapping("/validate/{token}")
    String confirmAddress(
            @PathVariable String token, HttpServletRequest request, Screen screen, RedirectAttributes redirect) {
        useLink.confirmAddress(token, request);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.validated"), null));
        return "redirect:/login?next=/profile";
    }

    private ModelAndView page(Kind kind, String token) {
        PortalLink link = links.find(kind, token).orElseThrow(() -> new NotFound("link"));
        String shown = link.ticket() == null ? String.valueOf(link.address()) : "#" + link.ticket();
        String path = kind == Kind.TICKET ? "/t/" + token : "/validate/" + token;
        return new ModelAndView("portal/web/open_link")
                .addAllObjects(Map.of("path", path, "ticket", kind == Kind.TICKET, "shown", shown));
    }
}
