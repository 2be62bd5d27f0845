package kith.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.notifications.CheckNotice.Problem;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators say notices in their own words, in each language of the helpdesk, and do without some. */
@Service
public class EditNotices {

    /**
     * A notice in the list.
     *
     * @param changed the languages that have words of the administrators
     */
    public record Listed(NoticeKind kind, boolean enabled, List<String> changed) {

        public Listed {
            changed = List.copyOf(changed);
        }
    }

    /**
     * The words in one language.
     *
     * @param own whether they are the administrators'; else they are ours, or those of another language to start from
     * @param missing whether there are none in this language
     */
    public record Words(NoticeText text, boolean own, boolean missing) {}

    private final Database db;
    private final NoticeTexts texts;
    private final Localities localities;
    private final SystemLog systemLog;

    EditNotices(Database db, NoticeTexts texts, Localities localities, SystemLog systemLog) {
        this.db = db;
        this.texts = texts;
        this.localities = localities;
        this.systemLog = systemLog;
    }

    public List<Listed> list(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Set<NoticeKind> off = texts.off();
        Map<NoticeKind, List<String>> changed = texts.changedLanguages();
        return Arrays.stream(NoticeKind.values())
                .map(kind -> new Listed(kind, !off.contains(kind), changed.getOrDefault(kind, List.of())))
                .toList();
    }

    public boolean enabled(NoticeKind kind) {
        return texts.enabled(kind);
    }

    /** The words of a notice in a language of the helpdesk. */
    public Words words(NoticeKind kind, String language, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Locality locality = known(language);
        Optional<NoticeText> changed = texts.changed(kind, language);
        Optional<NoticeText> original = texts.original(kind, language);
        NoticeText text = changed.or(() -> original)
                .orElseGet(() -> texts.find(kind, language, locality).text());
        return new Words(text, changed.isPresent(), changed.isEmpty() && original.isEmpty());
    }

    /** Saves the text, if nothing is wrong with it. */
    @Transactional
    public Map<String, Problem> save(NoticeKind kind, String language, NoticeText text, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        known(language);
        Map<String, Problem> problems = CheckNotice.problems(kind, text);
        if (problems.isEmpty()) {
            db.sql("""
                            insert into notice_text (kind, language, subject, heading, body) values (?, ?, ?, ?, ?)
                            on conflict (kind, language) do update
                            set subject = excluded.subject, heading = excluded.heading, body = excluded.body, changed_at = now()
                            """, kind.name(), language, text.subject(), text.heading(), text.body())
                    .update();
            systemLog.record(new NoticeEvent.TextChanged(kind, language));
        }
        return problems;
    }

    /** Goes back to our words. */
    @Transactional
    public void reset(NoticeKind kind, String language, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        int removed = db.sql("delete from notice_text where kind = ? and language = ?", kind.name(), language)
                .update();
        if (removed > 0) {
            systemLog.record(new NoticeEvent.TextReset(kind, language));
        }
    }

    /** Switches a notice on or off; one that nobody can do without stays on. */
    @Transactional
    public void turn(NoticeKind kind, boolean on, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        if (!kind.optional() || on == texts.enabled(kind)) {
            return;
        }
        if (on) {
            db.sql("delete from notice_off where kind = ?", kind.name()).update();
            systemLog.record(new NoticeEvent.SwitchedOn(kind));
        } else {
            db.sql("insert into notice_off (kind) values (?)", kind.name()).update();
            systemLog.record(new NoticeEvent.SwitchedOff(kind));
        }
    }

    private Locality known(String language) {
        Locality locality = localities.now();
        if (!locality.languages().contains(language)) {
            throw new NotFound("language");
        }
        return locality;
    }
}
