package kith.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.Viewer;
import kith.inbox.Inbox;
import kith.inbox.IncomingMail;
import kith.inbox.IncomingState;
import kith.inbox.MailboxVisits;
import kith.shell.Download;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail that arrived, for administrators. */
@Controller
class IncomingMailController {

    private static final int PAGE_SIZE = 50;

    private final Inbox inbox;
    private final MailboxVisits visits;

    IncomingMailController(Inbox inbox, MailboxVisits visits) {
        this.inbox = inbox;
        this.visits = visits;
    }

    @GetMapping(IncomingForm.ADDRESS)
    ModelAndView index(IncomingForm form, Viewer viewer) {
        return new ModelAndView("inbox/web/list")
                .addObject("form", form)
                .addObject("page", inbox.list(form.chosen(), form.sender(), form.before(), PAGE_SIZE, viewer))
                .addObject("visit", visits.last(viewer).orElse(null));
    }

    @GetMapping(IncomingForm.ADDRESS + "/{mail:\\d{1,18}}")
    ModelAndView show(@PathVariable long mail, Viewer viewer) {
        return new ModelAndView("inbox/web/mail")
                .addObject("mail", inbox.get(mail, viewer))
                .addObject("content", inbox.content(mail, viewer).orElse(null));
    }

    /** The mail as it came. */
    @GetMapping(IncomingForm.ADDRESS + "/{mail:\\d{1,18}}.eml")
    void raw(@PathVariable long mail, Viewer viewer, HttpServletResponse response) throws IOException {
        byte[] raw = inbox.raw(mail, viewer);
        Download.of(response, "mail-" + mail + ".eml", MediaType.APPLICATION_OCTET_STREAM_VALUE)
                .write(raw);
    }

    @PostMapping(IncomingForm.ADDRESS + "/{mail:\\d{1,18}}/processing")
    String update(@PathVariable long mail, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        String said = inbox.takeInAfterAll(mail, viewer) ? "inbox.again.begun" : "inbox.again.not";
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(said), null));
        return "redirect:" + IncomingForm.ADDRESS + "/" + mail;
    }

    /** What a list calls a mail without a subject. */
    static String subject(IncomingMail mail, Screen screen) {
        String subject = mail.subject();
        return subject == null || subject.isBlank() ? screen.t("inbox.no_subject") : subject;
    }

    /** The tag's colour. */
    static String tag(IncomingState state) {
        return switch (state) {
            case RECEIVED -> "outline";
            case TICKET, REPLY -> "ok";
            case NOTE -> "accent";
            case REJECTED -> "bad";
            case BOUNCE -> "warn";
        };
    }

    static @Nullable String reason(IncomingMail mail, Screen screen) {
        return mail.reason() == null ? null : screen.t("inbox.reason." + mail.reason());
    }
}
