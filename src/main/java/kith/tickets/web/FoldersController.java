package kith.tickets.web;

import kith.access.Viewer;
import kith.shell.Screen;
import kith.tickets.TicketId;
import kith.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of tickets, and a ticket. */
@Controller
class FoldersController {

    private final Tickets tickets;
    private final TicketPages pages;

    FoldersController(Tickets tickets, TicketPages pages) {
        this.tickets = tickets;
        this.pages = pages;
    }

    @GetMapping("/agent/tickets")
    String index(FolderForm form, Viewer viewer, Screen screen, Model model) {
        model.addAttribute("list", pages.folder(form, null, viewer));
        return screen.fragment() ? "tickets/web/listing" : "tickets/web/list";
    }

    @GetMapping("/agent/tickets/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable long id,
            FolderForm form,
            @RequestParam(required = false) @Nullable Long earlier,
            Viewer viewer,
            Screen screen) {
        TicketId ticket = new TicketId(id);
        ModelAndView page = pages.ticket(ticket, form, earlier, viewer, screen);
        tickets.seen(ticket, viewer);
        return page;
    }
}
