package kith.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Translator;
import kith.imports.ImportEnded;
import kith.imports.PeopleImport;
import kith.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the end of an import to the agent who had it run, in the transaction that ends it. */
@Component
class TellOfImports {

    /** Who waits no longer than this is still there. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Notices notices;
    private final Viewers viewers;
    private final Translator translator;
    private final String baseUrl;

    TellOfImports(Notices notices, Viewers viewers, Translator translator, @Value("${kith.base-url}") String baseUrl) {
        this.notices = notices;
        this.viewers = viewers;
        this.translator = translator;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void ended(ImportEnded event) {
        Long agent = event.agent();
        if (agent != null && (event.ended().failure() != null || tookLong(event.ended()))) {
            viewers.find(agent).ifPresent(viewer -> tell(event, viewer));
        }
    }

    private static boolean tookLong(PeopleImport ended) {
        Instant started = ended.startedAt();
        Instant finished = ended.finishedAt();
        return started != null
                && finished != null
                && Duration.between(started, finished).compareTo(LONG) >= 0;
    }

    private void tell(ImportEnded event, Viewer viewer) {
        PeopleImport ended = event.ended();
        String words = event.inWords(translator.texts(viewer.language(), viewer.timeZone()));
        notices.send(
                new Notice(
                        NoticeKind.IMPORT_ENDED,
                        Map.of(Variable.FILE_NAME, ended.fileName(), Variable.MESSAGE, words),
                        null,
                        baseUrl + "/agent/users/imports/" + ended.id(),
                        null,
                        null,
                        null,
                        List.of()),
                new PersonId(viewer.agentId()));
    }
}
