package kith.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.ExportPeople;
import kith.directory.ListColumn;
import kith.directory.ListRequest;
import kith.directory.UnreadableList;
import kith.shell.Screen;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
        ListRequest request = request(parameters);
        LocalDate today = LocalDate.ofInstant(screen.now(), viewer.timeZone());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("users-" + today + ".csv")
                        .build()
                        .toString());
        exportPeople.write(request, viewer, screen.texts(), response.getOutputStream());
    }

    @ExceptionHandler
    ModelAndView unreadable(UnreadableList e, Screen screen) {
        return new ModelAndView("directory/web/unreadable", HttpStatus.BAD_REQUEST)
                .addObject("screen", screen)
                .addObject("problem", e);
    }

    /** Always from the first row on, whatever page was open. */
    private static ListRequest request(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(parameters);
        whole.remove("after");
        whole.remove("before");
        if (!"all".equals(parameters.getFirst("columns"))) {
            return ListRequest.parse(whole);
        }
        whole.remove("columns");
        return ListRequest.parse(whole).with(List.of(ListColumn.values()));
    }
}
