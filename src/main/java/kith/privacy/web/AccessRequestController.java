package kith.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.privacy.AccessRequest;
import kith.shell.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** All data of one user, to be handed to them. */
@Controller
class AccessRequestController {

    private final AccessRequest accessRequest;

    AccessRequestController(AccessRequest accessRequest) {
        this.accessRequest = accessRequest;
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/access-requests")
    void create(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        PersonId person = accessRequest.begin(new PersonId(id), viewer).id();
        accessRequest.write(person, viewer, Download.of(response, "user-" + person + ".zip", "application/zip"));
    }
}
