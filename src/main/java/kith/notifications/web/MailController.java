package kith.notifications.web;

import java.util.Arrays;
import kith.access.Viewer;
import kith.mail.MailSettings;
import kith.mail.MailState;
import kith.mail.OutgoingMail;
import kith.mail.OutgoingMails;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that have left and those that are to leave. */
@Controller
@RequestMapping(MailController.ADDRESS)
class MailController {

    static final String ADDRESS = "/agent/admin/mail";

    private final OutgoingMails mails;
    private final MailSettings settings;

    MailController(OutgoingMails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long before,
            Viewer viewer) {
        MailState wanted = Arrays.stream(MailState.values())
                .filter(known -> known.key().equals(state))
                .findFirst()
                .orElse(null);
        return new ModelAndView("notifications/web/mails")
                .addObject("page", mails.page(wanted, before, viewer))
                .addObject("state", wanted)
                .addObject("first", before == null)
                .addObject("health", mails.health(viewer))
                .addObject("settings", settings);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        OutgoingMail mail = mails.get(id, viewer);
        return new ModelAndView("notifications/web/mail")
                .addObject("mail", mail)
                .addObject("readable", !mail.secret() || !settings.configured());
    }

    @PostMapping("/{id:\\d{1,18}}/repetition")
    String repeat(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        mails.repeat(id, viewer);
        return told("notifications.mail.repeated", screen, redirect, ADDRESS + "/" + id);
    }

    @PostMapping("/{id:\\d{1,18}}/cancellation")
    String cancel(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        boolean cancelled = mails.cancel(id, viewer);
        return told(
                cancelled ? "notifications.mail.cancelled" : "notifications.mail.gone",
                screen,
                redirect,
                ADDRESS + "/" + id);
    }

    @PostMapping("/repetition")
    String repeatFailed(Viewer viewer, Screen screen, RedirectAttributes redirect) {
        mails.repeatFailed(viewer);
        return told("notifications.mail.repeated", screen, redirect, ADDRESS);
    }

    private static String told(String key, Screen screen, RedirectAttributes redirect, String address) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(key), null));
        return "redirect:" + address;
    }
}
