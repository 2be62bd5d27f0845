package kith.notifications;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.i18n.Languages;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.mail.MailSettings;
import kith.notifications.MailPage.Button;
import kith.notifications.MailPage.Paragraph;
import kith.notifications.MailPage.Quoted;
import kith.notifications.Notice.Quote;
import kith.settings.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a notice in the reader's language, with times of the reader's zone; what they have not chosen the helpdesk has. */
@Component
class ComposeMail {

    private static final Pattern LINK = Pattern.compile("(?i)://|www\\.|\\b[a-z0-9-]+\\.[a-z]{2,}/");

    private final Localities localities;
    private final Translator translator;
    private final NoticeTexts texts;
    private final MailSettings settings;
    private final SettingsStore store;

    ComposeMail(
            Localities localities,
            Translator translator,
            NoticeTexts texts,
            MailSettings settings,
            SettingsStore store) {
        this.localities = localities;
        this.translator = translator;
        this.texts = texts;
        this.settings = settings;
        this.store = store;
    }

    MailPage compose(Notice notice, Reader reader) {
        Locality locality = localities.now();
        NoticeTexts.InLanguage found = texts.find(notice.kind(), reader.language(), locality);
        return compose(notice, reader, found.text(), found.language(), zone(reader, locality));
    }

    /** The language and the zone that a notice to this reader is in. */
    Texts textsFor(NoticeKind kind, Reader reader) {
        Locality locality = localities.now();
        String language = texts.find(kind, reader.language(), locality).language();
        return translator.texts(Locale.forLanguageTag(language), zone(reader, locality));
    }

    /** The same with these words. */
    MailPage compose(Notice notice, Reader reader, NoticeText text, String language, ZoneId zone) {
        Texts dates = translator.texts(Locale.forLanguageTag(language), zone);
        Texts words = words(language, dates);
        Map<Variable, String> values = values(notice, reader, dates);
        String key = "notifications." + notice.kind().key() + ".";
        String link = notice.link();
        return new MailPage(
                language,
                dates.direction(),
                values.getOrDefault(Variable.HELPDESK_NAME, ""),
                (notice.place() == null ? "" : "[#" + notice.place().ticket() + "] ")
                        + NoticeText.filled(text.subject(), values),
                NoticeText.filled(words.t(key + "preheader"), values),
                NoticeText.filled(text.heading(), values),
                body(NoticeText.filled(text.body(), values), notice.files(), words),
                link == null ? null : new Button(NoticeText.filled(words.t(key + "button"), values), link),
                hint(notice, words),
                quoted(notice.quote(), words, dates),
                NoticeText.filled(words.t(key + "why"), values));
    }

    /** Ours in this language; where there are none, those in the language of the helpdesk. */
    private Texts words(String language, Texts dates) {
        if (texts.words(language).isPresent()) {
            return dates;
        }
        Optional<Texts> ofHelpdesk = texts.words(localities.now().language());
        return translator.texts(ofHelpdesk.map(Texts::language).orElse(Languages.DEFAULT), dates.zone());
    }

    private static List<Paragraph> body(String text, List<String> files, Texts words) {
        List<Paragraph> body = new ArrayList<>(MailPage.paragraphs(text));
        if (!files.isEmpty()) {
            body.add(new Paragraph(
                    List.of(words.t("notifications.files", files.size()) + " " + String.join(", ", files))));
        }
        return body;
    }

    private String hint(Notice notice, Texts words) {
        if (notice.kind().secret()) {
            return words.t("notifications.hint.secret");
        }
        boolean answerable = notice.place() != null && settings.takesAnswers();
        return answerable ? words.t("notifications.hint.reply") : "";
    }

    private static @Nullable Quoted quoted(@Nullable Quote quote, Texts words, Texts dates) {
        return quote == null
                ? null
                : new Quoted(
                        words.t("notifications.quoted", moment(quote.at(), dates)),
                        quote.title(),
                        MailPage.paragraphs(quote.text()));
    }

    private Map<Variable, String> values(Notice notice, Reader reader, Texts dates) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.putAll(notice.values());
        values.put(Variable.HELPDESK_NAME, store.now().titleOr(settings.senderName()));
        String address = notice.address() == null ? reader.email() : notice.address();
        values.put(Variable.USER_EMAIL, address == null ? "" : address);
        values.put(Variable.USER_NAME, name(reader));
        values.put(Variable.USER_ORGANIZATION, reader.organization());
        if (notice.until() != null) {
            values.put(Variable.VALID_UNTIL, moment(notice.until(), dates));
        }
        return values;
    }

    /** A name that leads somewhere else is none: strangers would have us carry it to people. */
    private static String name(Reader reader) {
        boolean leads = LINK.matcher(reader.name()).find();
        return leads && reader.email() != null ? reader.email() : reader.name();
    }

    /** With the place whose time it is: 20 Nov 2026, 15:24 (Berlin). */
    private static String moment(Instant moment, Texts dates) {
        String zone = dates.zone().getId();
        String city =
                TimeZoneNames.getInstance(ULocale.forLocale(dates.language())).getExemplarLocationName(zone);
        return dates.dateTime(moment) + " (" + (city == null ? zone : city) + ")";
    }

    private static ZoneId zone(Reader reader, Locality locality) {
        try {
            return reader.timeZone() == null ? locality.zone() : ZoneId.of(reader.timeZone());
        } catch (DateTimeException unknown) {
            return locality.zone();
        }
    }
}
