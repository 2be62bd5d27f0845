package kith.admin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLogChain;
import kith.audit.SystemLogEntries;
import kith.audit.SystemLogEntries.Entry;
import kith.csv.CsvOutput;
import kith.shell.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The system log, for administrators. */
@Controller
class LogController {

    private static final int PAGE_SIZE = 50;

    private final SystemLogEntries entries;
    private final SystemLogChain chain;

    LogController(SystemLogEntries entries, SystemLogChain chain) {
        this.entries = entries;
        this.chain = chain;
    }

    @GetMapping(LogForm.ADDRESS)
    ModelAndView index(LogForm form, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return new ModelAndView("admin/web/log")
                .addObject("form", form)
                .addObject("page", entries.find(form.query(viewer.timeZone()), form.before(), PAGE_SIZE))
                .addObject("actions", entries.actions())
                .addObject("check", chain.lastCheck().orElse(null))
                .addObject("newestDigest", chain.newestDigest());
    }

    /** Looks the chain of digests over, now. */
    @PostMapping(LogForm.ADDRESS + "/verification")
    String verify(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        chain.verify();
        return "redirect:" + LogForm.ADDRESS;
    }

    /** What the filter shows, all of it, as CSV. */
    @GetMapping(LogForm.ADDRESS + ".csv")
    void export(LogForm form, Viewer viewer, HttpServletResponse response) throws IOException {
        viewer.require(Permission.ADMINISTER);
        try (CsvOutput csv = new CsvOutput(Download.csv(response, "system-log.csv"))) {
            csv.row("id", "time", "actor", "action", "object", "details", "via", "ip", "digest");
            entries.each(
                    form.query(viewer.timeZone()),
                    entry -> csv.row(
                            Long.toString(entry.id()),
                            entry.at().toString(),
                            entry.actorName(),
                            entry.action(),
                            entry.subject(),
                            details(entry),
                            entry.source(),
                            entry.ip(),
                            entry.digest()));
        }
    }

    /** The details in one line, in the order of their names. */
    static String details(Entry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + ": " + Objects.toString(detail.getValue(), ""))
                .collect(Collectors.joining(", "));
    }
}
