package kith.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.ExportPeople;
import kith.directory.ListRequest;
import kith.directory.UnreadableList;
import kith.shell.Download;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The users list as a file. */
@Controller
class ExportController {

    private final ExportPeople exportPeople;

    ExportController(ExportPeople exportPeople) {
        this.exportPeople = exportPeople;
    }

    @GetMapping("/agent/users/export.csv")
    void show(
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Permission.USERS_EXPORT);
        ListRequest request = ListRequest.whole(parameters);
        LocalDate today = LocalDate.ofInstant(screen.now(), viewer.timeZone());
        OutputStream file = Download.csv(response, "users-" + today + ".csv");
        exportPeople.write(request, viewer, screen.texts(), file, rows -> {});
    }

    @ExceptionHandler
    ModelAndView unreadable(UnreadableList e, Screen screen) {
        return new ModelAndView("directory/web/unreadable", HttpStatus.BAD_REQUEST)
                .addObject("screen", screen)
                .addObject("problem", e);
    }
}
