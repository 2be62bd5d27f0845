package kith.privacy.web;

import java.util.Map;
import kith.access.Viewer;
import kith.privacy.OrderRules;
import kith.privacy.Retention;
import kith.privacy.RetentionRules;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The retention rules: no rule begins before its effect has been looked at. */
@Controller
@RequestMapping("/agent/admin/retention")
class RetentionController {

    private static final String ADDRESS = "/agent/admin/retention";

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(RetentionForm.of(retention.rules(viewer)), Map.of(), HttpStatus.OK, viewer);
    }

    @GetMapping("/preview")
    ModelAndView preview(RetentionForm form, Viewer viewer) {
        RetentionRules rules = form.rules();
        retention.rules(viewer);
        Map<String, String> problems = retention.problems(rules);
        return problems.isEmpty()
                ? preview(rules, null, HttpStatus.OK, viewer)
                : page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    @PostMapping
    ModelAndView update(
            RetentionForm form,
            @RequestParam(defaultValue = "") String people,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        RetentionRules rules = form.rules();
        retention.rules(viewer);
        Map<String, String> problems = retention.problems(rules);
        if (!problems.isEmpty()) {
            return page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        String digits = people.replaceAll("[^0-9]", "");
        Long typed = digits.isEmpty() || digits.length() > 15 ? null : Long.valueOf(digits);
        if (!retention.change(rules, typed, viewer)) {
            return preview(rules, people, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        String told = rules.on() ? "privacy.retention.saved" : "privacy.retention.off";
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(told), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @PostMapping("/orders")
    ModelAndView orders(
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean approver,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Integer given = RetentionForm.months(days);
        int coolingOff = given == null ? 0 : days.strip().equals("0") ? 0 : given == 0 ? -1 : given;
        if (!retention.change(new OrderRules(coolingOff, approver), viewer)) {
            return page(
                    RetentionForm.of(retention.rules(viewer)),
                    Map.of("days", "privacy.retention.days"),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("privacy.retention.orders.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(RetentionForm form, Map<String, String> problems, HttpStatus status, Viewer viewer) {
        return new ModelAndView("privacy/web/retention", status)
                .addObject("close", form.close())
                .addObject("anonymize", form.anonymize())
                .addObject("except", form.except())
                .addObject("problems", problems)
                .addObject("rules", retention.rules(viewer))
                .addObject("orders", retention.orderRules(viewer))
                .addObject("runs", retention.runs(viewer));
    }

    private ModelAndView preview(RetentionRules rules, @Nullable String typed, HttpStatus status, Viewer viewer) {
        return new ModelAndView("privacy/web/retention_preview", status)
                .addObject("rules", rules)
                .addObject("typed", typed)
                .addObject("preview", retention.preview(rules, viewer));
    }
}
