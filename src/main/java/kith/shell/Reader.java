package kith.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who reads pages and is no agent: the language and time zone to write in. */
public record Reader(Locale language, ZoneId zone) {

    private static final String ATTRIBUTE = Reader.class.getName();

    /** Lets every text of this request be written for this reader. */
    public void reads(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Reader of(HttpServletRequest request) {
        return (Reader) request.getAttribute(ATTRIBUTE);
    }
}
