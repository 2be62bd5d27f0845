package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import kith.portal.PortalUser;
import kith.portal.SeeAsUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An agent comes to see the portal as a user does, and leaves. */
@Controller
class PortalViewController implements PortalPage {

    static final String END = "/view/end";

    private final SeeAsUser seeing;

    PortalViewController(SeeAsUser seeing) {
        this.seeing = seeing;
    }

    @GetMapping("/view")
    ModelAndView over() {
        return page("portal.view.over", HttpStatus.OK);
    }

    @GetMapping("/view/{token}")
    ModelAndView create(@PathVariable String token, HttpServletRequest request) {
        return seeing.begin(token, request)
                ? new ModelAndView("redirect:/tickets")
                : page("portal.view.void", HttpStatus.NOT_FOUND);
    }

    @PostMapping(END)
    String delete(PortalUser user, HttpServletRequest request) {
        seeing.end(request);
        return "redirect:/agent/users/" + user.id();
    }

    private static ModelAndView page(String key, HttpStatus status) {
        return new ModelAndView("portal/web/view_over", status).addObject("key", key);
    }
}
