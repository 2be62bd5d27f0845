package kith.tickets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kith.access.Viewer;
import kith.files.Files;
import kith.files.StoredFile;
import kith.people.UploadedFile;
import kith.shell.Download;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.tickets.AgentMessage;
import kith.tickets.AnswerAsAgent;
import kith.tickets.AnswerOutcome;
import kith.tickets.AnswerOutcome.Answered;
import kith.tickets.AnswerOutcome.Invalid;
import kith.tickets.Mentions;
import kith.tickets.TicketEntries;
import kith.tickets.TicketFile;
import kith.tickets.TicketId;
import kith.tickets.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What agents write in tickets, and the files that came with messages. */
@Controller
class MessagesController {

    private final AnswerAsAgent answers;
    private final TicketEntries entries;
    private final Mentions mentions;
    private final TicketPages pages;
    private final Files files;

    MessagesController(
            AnswerAsAgent answers, TicketEntries entries, Mentions mentions, TicketPages pages, Files files) {
        this.answers = answers;
        this.entries = entries;
        this.mentions = mentions;
        this.pages = pages;
        this.files = files;
    }

    @PostMapping("/agent/tickets/{id:\\d{1,18}}/messages")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean note,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "AWAITING_USER") TicketStatus then,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect)
            throws IOException {
        TicketId ticket = new TicketId(id);
        AnswerOutcome outcome = note
                ? answers.note(ticket, body, viewer)
                : answers.answer(ticket, new AgentMessage(body, then, UploadedFile.sent(file)), viewer);
        if (outcome instanceof Invalid(var problems)) {
            return pages.refused(ticket, new Composed(note, body, problems), list, viewer, screen);
        }
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, new Toast(screen.t(note ? "tickets.note.added" : "tickets.reply.sent"), null));
        String place = outcome instanceof Answered answered ? "#m" + answered.message() : "";
        return new ModelAndView("redirect:" + list.back(ticket) + place);
    }

    /** The agents whom a note can name. */
    @GetMapping("/agent/tickets/{id:\\d{1,18}}/agents")
    String agents(@PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", mentions.offered(new TicketId(id), q, viewer));
        return "tickets/web/agents";
    }

    /** Sent so that no browser runs it. */
    @GetMapping("/agent/tickets/{id:\\d{1,18}}/files/{file:\\d{1,18}}")
    void file(@PathVariable long id, @PathVariable long file, Viewer viewer, HttpServletResponse response)
            throws IOException {
        TicketFile found = entries.file(new TicketId(id), file, viewer);
        StoredFile content = found.content();
        files.write(content, Download.of(response, found.name(), content.sentAs(), content.size()));
    }
}
