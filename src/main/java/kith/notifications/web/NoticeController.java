package kith.notifications.web;

import java.util.Arrays;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.notifications.CheckNotice;
import kith.notifications.CheckNotice.Problem;
import kith.notifications.EditNotices;
import kith.notifications.EditNotices.Words;
import kith.notifications.NoticeKind;
import kith.notifications.NoticeText;
import kith.notifications.PreviewNotice;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of notices. */
@Controller
@RequestMapping(NoticeController.ADDRESS)
class NoticeController {

    static final String ADDRESS = "/agent/admin/mail/texts";

    private final EditNotices notices;
    private final PreviewNotice preview;
    private final Localities localities;

    NoticeController(EditNotices notices, PreviewNotice preview, Localities localities) {
        this.notices = notices;
        this.preview = preview;
        this.localities = localities;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return new ModelAndView("notifications/web/notices").addObject("notices", notices.list(viewer));
    }

    @GetMapping("/{notice}")
    ModelAndView show(@PathVariable String notice, @RequestParam(defaultValue = "") String language, Viewer viewer) {
        NoticeKind known = kind(notice, viewer);
        String wanted = language.isEmpty() ? localities.now().language() : language;
        Words words = notices.words(known, wanted, viewer);
        return page(known, wanted, words, Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping("/{notice}")
    ModelAndView update(
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean look,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NoticeKind known = kind(notice, viewer);
        NoticeText text = new NoticeText(subject.strip(), heading.strip(), body.strip());
        boolean own = notices.words(known, language, viewer).own();
        Map<String, Problem> problems =
                look ? CheckNotice.problems(known, text) : notices.save(known, language, text, viewer);
        if (look || !problems.isEmpty()) {
            HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return page(known, language, new Words(text, own, false), problems, status, viewer);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("notifications.text.saved"), null));
        return back(known, language);
    }

    @PostMapping("/{notice}/original")
    ModelAndView reset(
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String language,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NoticeKind known = kind(notice, viewer);
        notices.reset(known, language, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("notifications.text.was-reset"), null));
        return back(known, language);
    }

    @PostMapping("/{notice}/switch")
    ModelAndView turn(@PathVariable String notice, @RequestParam(defaultValue = "false") boolean on, Viewer viewer) {
        notices.turn(kind(notice, viewer), on, viewer);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(
            NoticeKind kind,
            String language,
            Words words,
            Map<String, Problem> problems,
            HttpStatus status,
            Viewer viewer) {
        return new ModelAndView("notifications/web/notice", status)
                .addObject("kind", kind)
                .addObject("language", language)
                .addObject("languages", localities.now().languages())
                .addObject("words", words)
                .addObject("problems", problems)
                .addObject("preview", preview.of(kind, words.text(), language, viewer));
    }

    private ModelAndView back(NoticeKind kind, String language) {
        Locality locality = localities.now();
        String known = locality.languages().contains(language) ? language : locality.language();
        return new ModelAndView("redirect:" + ADDRESS + "/" + kind.key() + "?language=" + known);
    }

    private static NoticeKind kind(String key, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("notice"));
    }
}
