package kith.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kith.access.Viewer;
import kith.i18n.Languages;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.settings.Settings;
import kith.settings.SettingsStore;
import kith.shell.Screen.CsrfField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the screen of a request, once. */
@Component
class Screens {

    private static final String ATTRIBUTE = Screens.class.getName();

    private static final String OURS = "Kith";

    private final Translator translator;
    private final Languages languages;
    private final Assets assets;
    private final Installation installation;
    private final Announcements announcements;
    private final WaitingChats waitingChats;
    private final SettingsStore settings;
    private final Clock clock;
    private final ZoneId defaultZone;

    Screens(
            Translator translator,
            Languages languages,
            Assets assets,
            Installation installation,
            Announcements announcements,
            WaitingChats waitingChats,
            SettingsStore settings,
            Clock clock,
            @Value("${kith.time-zone:UTC}") ZoneId defaultZone) {
        this.translator = translator;
        this.languages = languages;
        this.assets = assets;
        this.installation = installation;
        this.announcements = announcements;
        this.waitingChats = waitingChats;
        this.settings = settings;
        this.clock = clock;
        this.defaultZone = defaultZone;
    }

    Screen of(HttpServletRequest request) {
        Screen screen = (Screen) request.getAttribute(ATTRIBUTE);
        if (screen == null) {
            screen = make(request);
            request.setAttribute(ATTRIBUTE, screen);
        }
        return screen;
    }

    /** What can be told of a request when neither viewer nor session can be asked for. */
    Screen withoutDatabase(HttpServletRequest request) {
        return new Screen(
                texts(request, null),
                null,
                request.getRequestURI(),
                "",
                fragment(request),
                OURS,
                false,
                null,
                new CsrfField("", "", ""),
                assets,
                (viewer, texts) -> Optional.empty(),
                viewer -> 0,
                clock.instant());
    }

    private Screen make(HttpServletRequest request) {
        Viewer viewer = CurrentViewer.of(request);
        boolean fragment = fragment(request);
        String query = request.getQueryString();
        return new Screen(
                texts(request, viewer),
                viewer,
                request.getRequestURI(),
                query == null ? "" : query,
                fragment,
                settings(request, viewer).titleOr(OURS),
                !fragment && installation.trial(),
                toast(request),
                csrf(request),
                assets,
                announcements,
                waitingChats,
                clock.instant());
    }

    /** Whoever has not signed in is asked for by nobody else; on the portal somebody has just looked. */
    private Settings settings(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) {
            return settings.asOf(viewer.configuration());
        }
        return request.getRequestURI().startsWith("/agent") ? settings.now() : settings.latest();
    }

    private static boolean fragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    private Texts texts(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null) {
            return translator.texts(viewer.language(), viewer.timeZone());
        }
        Reader reader = Reader.of(request);
        if (reader != null) {
            return translator.texts(reader.language(), reader.zone());
        }
        Cookie chosen = WebUtils.getCookie(request, Screen.LANGUAGE_COOKIE);
        Locale language = languages.best(chosen == null ? request.getHeader("Accept-Language") : chosen.getValue());
        return translator.texts(language, defaultZone);
    }

    private static @Nullable Toast toast(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Toast.ATTRIBUTE) instanceof Toast toast ? toast : null;
    }

    private static CsrfField csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new CsrfField(token.getHeaderName(), token.getParameterName(), token.getToken())
                : new CsrfField("", "", "");
    }
}
