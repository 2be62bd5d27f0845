package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kith.access.NotFound;
import kith.audit.Acting;
import kith.fields.FieldForm;
import kith.fields.ValueProblem;
import kith.portal.Origin;
import kith.portal.PortalForm;
import kith.portal.PortalForms;
import kith.portal.PortalLink;
import kith.portal.PortalLink.Kind;
import kith.portal.PortalLinks;
import kith.portal.UseLink;
import kith.shell.Screen;
import kith.staff.PasswordRule;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users choose a password by a link in their mail; whoever registers by it also says what is asked for. */
@Controller
@RequestMapping("/{way:invitation|password|registration}/{token}")
class ChoosePasswordController implements PortalPage {

    private final UseLink useLink;
    private final PortalLinks links;
    private final PortalForms forms;

    ChoosePasswordController(UseLink useLink, PortalLinks links, PortalForms forms) {
        this.useLink = useLink;
        this.links = links;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable String way, @PathVariable String token, Screen screen) {
        PortalLink link = find(way, token);
        FieldForm fields = link.kind().registers()
                ? forms.open(PortalForm.REGISTRATION, link.person(), screen.texts())
                : FieldForm.NONE;
        return page(way, token, fields, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String way,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam MultiValueMap<String, String> sent,
            Origin origin,
            Screen screen,
            HttpServletRequest request) {
        PortalLink link = find(way, token);
        FieldForm fields = link.kind().registers()
                ? forms.sent(PortalForm.REGISTRATION, link.person(), sent, screen.texts())
                : FieldForm.NONE;
        Map<Long, ValueProblem> wrong = forms.problems(fields, screen.texts());
        Map<String, String> problems = new HashMap<>();
        if (wrong.isEmpty()) {
            problems.putAll(Acting.as(
                    useLink.reader(link, origin),
                    () -> useLink.choosePassword(link.kind(), token, password, fields, screen.texts(), request)));
        } else {
            PasswordRule.problem(password).ifPresent(problem -> problems.put("password", problem));
        }
        return wrong.isEmpty() && problems.isEmpty()
                ? new ModelAndView("redirect:/tickets")
                : page(
                        way,
                        token,
                        fields.withProblems(wrong, screen.texts()),
                        problems,
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PortalLink find(String way, String token) {
        Kind kind = switch (way) {
            case "invitation" -> Kind.INVITATION;
            case "password" -> Kind.PASSWORD;
            default -> Kind.REGISTRATION;
        };
        return links.find(kind, token).orElseThrow(() -> new NotFound("link"));
    }

    private static ModelAndView page(
            String way, String token, FieldForm fields, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/choose_password", status)
                .addAllObjects(Map.of("way", way, "token", token, "fields", fields, "problems", problems));
    }
}
