package kith.exports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.FilterWords;
import kith.directory.ListRequest;
import kith.exports.OrderExport;
import kith.exports.OrderOutcome.AtOnce;
import kith.exports.OrderOutcome.Ordered;
import kith.exports.PeopleExport;
import kith.exports.PeopleExports;
import kith.shell.Download;
import kith.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The users list as files: ordered, watched, taken. */
@Controller
@RequestMapping("/agent/users/exports")
class ExportsController {

    private final OrderExport orderExport;
    private final PeopleExports exports;
    private final FilterWords words;

    ExportsController(OrderExport orderExport, PeopleExports exports, FilterWords words) {
        this.orderExport = orderExport;
        this.exports = exports;
        this.words = words;
    }

    @GetMapping
    String index(Viewer viewer, Screen screen, Model model) {
        model.addAttribute("exports", exports.list(viewer));
        model.addAttribute("words", words);
        return screen.fragment() ? "exports/web/list" : "exports/web/index";
    }

    @PostMapping
    String create(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        return switch (orderExport.order(ListRequest.whole(parameters), viewer)) {
            case AtOnce(var list) -> "redirect:/agent/users/export.csv?" + list.query();
            case Ordered ordered -> "redirect:/agent/users/exports";
        };
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        PeopleExport export = exports.take(id, viewer);
        response.setContentLengthLong(export.size());
        LocalDate day = LocalDate.ofInstant(export.createdAt(), viewer.timeZone());
        exports.copy(export, Download.csv(response, "users-" + day + ".csv"));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable long id, Viewer viewer) {
        exports.remove(id, viewer);
        return "redirect:/agent/users/exports";
    }
}
