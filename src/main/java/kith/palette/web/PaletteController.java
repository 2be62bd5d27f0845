package kith.palette.web;

import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.palette.Option;
import kith.palette.Palette;
import kith.palette.RecentRecords;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The palette's answers; the same address is a search page without script. */
@Controller
class PaletteController {

    private final Palette palette;
    private final RecentRecords recent;

    PaletteController(Palette palette, RecentRecords recent) {
        this.palette = palette;
        this.recent = recent;
    }

    @GetMapping("/agent/search")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Screen screen,
            Model model) {
        List<Option> options = palette.options(q, from, viewer, screen.texts());
        model.addAttribute("groups", Group.of(options));
        model.addAttribute("words", q);
        return screen.fragment() ? "palette/web/options" : "palette/web/search";
    }

    /** Tells what was opened from the palette, so that it stands first the next time. */
    @PostMapping("/agent/search/recent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remember(@RequestParam Option.Kind kind, @RequestParam long id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        recent.add(viewer, kind, id);
    }

    @GetMapping("/agent/shortcuts")
    String shortcuts(Viewer viewer, Screen screen, Model model) {
        model.addAttribute("shortcuts", Shortcut.ALL);
        return screen.fragment() ? "palette/web/shortcuts_sheet" : "palette/web/shortcuts";
    }
}
