package kith.presence.web;

import java.util.UUID;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.presence.RecordStreams;
import kith.presence.RecordVisits;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who else has a record open. */
@Controller
class PresenceController {

    private final People people;
    private final RecordVisits visits;
    private final RecordStreams streams;

    PresenceController(People people, RecordVisits visits, RecordStreams streams) {
        this.people = people;
        this.visits = visits;
        this.streams = streams;
    }

    @GetMapping(path = "/agent/events/users/{id:\\d{1,18}}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable long id, Viewer viewer) {
        return streams.open(people.get(new PersonId(id), viewer).id(), viewer);
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/presence")
    String show(@PathVariable long id, Viewer viewer, Screen screen, Model model) {
        PersonId person = people.get(new PersonId(id), viewer).id();
        model.addAttribute("visitors", visits.others(person, viewer));
        return "presence/web/visitors";
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable long id, @RequestParam UUID visit, @RequestParam boolean editing, Viewer viewer) {
        people.get(new PersonId(id), viewer);
        visits.editing(visit, editing, viewer);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/presence/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void destroy(@PathVariable long id, @RequestParam UUID visit, Viewer viewer) {
        people.get(new PersonId(id), viewer);
        visits.leave(visit, viewer);
    }
}
