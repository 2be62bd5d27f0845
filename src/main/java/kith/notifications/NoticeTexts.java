package kith.notifications;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.i18n.Languages;
import kith.i18n.Locality;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The words of notices: those of the administrators where they wrote some, else our own. */
@Repository
class NoticeTexts {

    /** A text and the language it is in. */
    record InLanguage(String language, NoticeText text) {}

    private final Database db;
    private final Languages languages;
    private final Translator translator;

    NoticeTexts(Database db, Languages languages, Translator translator) {
        this.db = db;
        this.languages = languages;
        this.translator = translator;
    }

    /** The text in the reader's language; where there is none, in that of the helpdesk, and else in English. */
    InLanguage find(NoticeKind kind, @Nullable String own, Locality locality) {
        return Stream.of(locality.languageFor(own), locality.language(), Languages.DEFAULT.toLanguageTag())
                .map(language -> find(kind, language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Optional<InLanguage> find(NoticeKind kind, String language) {
        return changed(kind, language).or(() -> original(kind, language)).map(text -> new InLanguage(language, text));
    }

    /** What administrators wrote. */
    Optional<NoticeText> changed(NoticeKind kind, String language) {
        return db.sql(
                        "select subject, heading, body from notice_text where kind = ? and language = ?",
                        kind.name(),
                        language)
                .query(NoticeText.class)
                .optional();
    }

    /** Our own words, in languages that have any. */
    Optional<NoticeText> original(NoticeKind kind, String language) {
        return words(language)
                .map(texts -> new NoticeText(
                        texts.t("notifications." + kind.key() + ".subject"),
                        texts.t("notifications." + kind.key() + ".heading"),
                        texts.t("notifications." + kind.key() + ".body")));
    }

    /** Everything we say in this language; empty when that is nothing. */
    Optional<Texts> words(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return languages.enabled().contains(locale)
                ? Optional.of(translator.texts(locale, ZoneOffset.UTC))
                : Optional.empty();
    }

    boolean enabled(NoticeKind kind) {
        return !db.sql("select exists (select from notice_off where kind = ?)", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Those that are switched off. */
    Set<NoticeKind> off() {
        return Set.copyOf(db.sql("select kind from notice_off")
                .query((row, index) -> NoticeKind.valueOf(row.getString("kind")))
                .list());
    }

    /** The languages that somebody wrote texts in, by what they wrote. */
    Map<NoticeKind, List<String>> changedLanguages() {
        Map<NoticeKind, List<String>> languagesByKind = new EnumMap<>(NoticeKind.class);
        db.sql("select kind, language from notice_text order by language").query(row -> {
            languagesByKind
                    .computeIfAbsent(NoticeKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                    .add(row.getString("language"));
        });
        return languagesByKind;
    }
}
