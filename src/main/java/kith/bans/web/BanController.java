package kith.bans.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.bans.BanOutcome;
import kith.bans.Bans;
import kith.bans.ChangeBans;
import kith.people.ContactPoint.Email;
import kith.people.People;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bans: their list, and the one on all addresses of a user. */
@Controller
class BanController {

    private static final String ADDRESS = "/agent/admin/bans";
    private static final String OF_USER = "/agent/users/{id:\\d{1,18}}/ban";
    private static final int PAGE_SIZE = 50;

    private final Bans bans;
    private final ChangeBans changeBans;
    private final People people;

    BanController(Bans bans, ChangeBans changeBans, People people) {
        this.bans = bans;
        this.changeBans = changeBans;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    ModelAndView index(@RequestParam(defaultValue = "") String q, @Nullable Long before, Viewer viewer) {
        return page(q, before, "", "", "", HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (changeBans.ban(pattern, reason, viewer)) {
            case BanOutcome.Banned banned -> done(banned, ADDRESS, screen, redirect);
            case BanOutcome.Refused(String problem) ->
                page("", null, pattern, reason, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    @PostMapping(ADDRESS + "/{ban:\\d{1,18}}/removal")
    String delete(@PathVariable long ban, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        changeBans.lift(ban, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("bans.lifted"), null));
        return "redirect:" + ADDRESS;
    }

    @GetMapping(OF_USER)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return user(id, "", HttpStatus.OK, viewer);
    }

    @PostMapping(OF_USER)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (changeBans.ban(new PersonId(id), reason, viewer)) {
            case BanOutcome.Banned banned -> done(banned, "/agent/users/" + id, screen, redirect);
            case BanOutcome.Refused(String problem) -> user(id, problem, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private static ModelAndView done(
            BanOutcome.Banned banned, String address, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("bans.banned", banned.added()), null));
        return new ModelAndView("redirect:" + address);
    }

    private ModelAndView page(
            String q,
            @Nullable Long before,
            String pattern,
            String reason,
            String problem,
            HttpStatusCode status,
            Viewer viewer) {
        return new ModelAndView("bans/web/bans", status)
                .addObject("page", bans.list(q, before, PAGE_SIZE, viewer))
                .addObject("q", q)
                .addObject("before", before)
                .addObject("pattern", pattern)
                .addObject("reason", reason)
                .addObject("problem", problem);
    }

    private ModelAndView user(long id, String problem, HttpStatusCode status, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        PersonId person = new PersonId(id);
        return new ModelAndView("bans/web/user", status)
                .addObject("person", people.get(person, viewer))
                .addObject(
                        "addresses",
                        people.emails(person).stream().map(Email::address).toList())
                .addObject(
                        "banned",
                        bans.among(people.emails(person).stream()
                                .map(Email::address)
                                .toList()))
                .addObject("problem", problem);
    }
}
