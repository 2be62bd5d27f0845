package kith.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kith.access.Viewer;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Anonymization;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymization.State;
import kith.privacy.Anonymizations;
import kith.privacy.OrderAnonymization;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Anonymizing a user: what it would do, the order, how far it is, the certificate. */
@Controller
@RequestMapping("/agent/users/{id:\\d{1,18}}/anonymization")
class AnonymizationController {

    private final Anonymizations anonymizations;
    private final OrderAnonymization orderAnonymization;

    AnonymizationController(Anonymizations anonymizations, OrderAnonymization orderAnonymization) {
        this.anonymizations = anonymizations;
        this.orderAnonymization = orderAnonymization;
    }

    @GetMapping
    String show(@PathVariable long id, Viewer viewer, Screen screen, Model model) {
        PersonId person = new PersonId(id);
        Optional<Anonymization> ordered = anonymizations.of(person, viewer);
        if (ordered.isEmpty()) {
            return preview(person, viewer, model);
        }
        Anonymization certificate = ordered.get();
        model.addAttribute("certificate", certificate);
        if (certificate.open()
                && (certificate.state() == State.WAITING || screen.now().isBefore(certificate.dueAt()))) {
            model.addAttribute("own", Long.valueOf(viewer.agentId()).equals(certificate.agentId()));
            return "privacy/web/order";
        }
        return screen.fragment() ? "privacy/web/certificate_body" : "privacy/web/certificate";
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String confirmation,
            @RequestParam(defaultValue = "REQUEST") Reason reason,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        PersonId person = new PersonId(id);
        return switch (orderAnonymization.order(person, confirmation, reason, viewer)) {
            case ORDERED -> "redirect:/agent/users/" + id + "/anonymization";
            case NOT_CONFIRMED -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("typed", confirmation);
                model.addAttribute("reason", reason);
                yield preview(person, viewer, model);
            }
        };
    }

    @PostMapping("/approval")
    String approve(@PathVariable long id, Viewer viewer) {
        orderAnonymization.approve(new PersonId(id), viewer);
        return "redirect:/agent/users/" + id + "/anonymization";
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        orderAnonymization.cancel(new PersonId(id), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("privacy.order.cancelled"), null));
        return "redirect:/agent/users/" + id;
    }

    private String preview(PersonId id, Viewer viewer, Model model) {
        Person person = anonymizations.find(id, viewer);
        model.addAttribute("person", person);
        model.addAttribute("known", anonymizations.preview(id, viewer));
        model.addAttribute("failed", anonymizations.failed(id, viewer));
        return "privacy/web/anonymization";
    }
}
