package kith.people.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kith.access.Viewer;
import kith.fields.CustomFields;
import kith.people.PastRecords;
import kith.people.PersonId;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record as it was at a moment that the viewer names, in their own time zone. */
@Controller
class PastController {

    private final PastRecords records;
    private final CustomFields customFields;

    PastController(PastRecords records, CustomFields customFields) {
        this.records = records;
        this.customFields = customFields;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/past")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(name = "at", required = false) @Nullable String at,
            Viewer viewer,
            Screen screen) {
        ZoneId zone = screen.texts().zone();
        LocalDateTime today = screen.now().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        Optional<LocalDateTime> asked = at == null ? Optional.of(today) : parse(at);
        LocalDateTime moment = asked.filter(time -> !time.isAfter(today)).orElse(today);
        ModelAndView page = new ModelAndView("people/web/past");
        page.addObject("past", records.at(new PersonId(id), end(moment, zone), viewer));
        page.addObject("texts", new ChangeTexts(screen, customFields.names()));
        page.addObject("moment", moment);
        page.addObject("latest", today);
        page.addObject("understood", asked.isPresent());
        page.setStatus(asked.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A minute is named as a whole: what happened in it has happened. */
    private static Instant end(LocalDateTime minute, ZoneId zone) {
        return minute.plusMinutes(1).atZone(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static Optional<LocalDateTime> parse(String text) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            return Optional.of(moment).filter(time -> time.getYear() >= 1900);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
