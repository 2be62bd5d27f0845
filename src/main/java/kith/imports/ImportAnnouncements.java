package kith.imports;

import java.util.Optional;
import kith.access.Viewer;
import kith.i18n.Texts;
import kith.shell.Announcement;
import kith.shell.Announcements;
import org.springframework.stereotype.Component;

/** Tells agents of the end of the imports they had run, until they have looked at them. */
@Component
class ImportAnnouncements implements Announcements {

    private final ImportRecords records;

    ImportAnnouncements(ImportRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Announcement> next(Viewer viewer, Texts texts) {
        return records.untold(viewer.agentId())
                .map(ended -> new Announcement(
                        new ImportEnded(ended, viewer.agentId()).inWords(texts),
                        "/agent/users/imports/" + ended.id() + (ended.failure() == null ? "/result" : "/run")));
    }
}
