package kith.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Begins answers that browsers keep as a file. */
public final class Download {

    private static final Pattern PLAIN = Pattern.compile("[\\w.-]+");

    private Download() {}

    /** A CSV file of this name in UTF-8; its bytes go to what is returned. */
    public static OutputStream csv(HttpServletResponse response, String name) throws IOException {
        return of(response, name, "text/csv;charset=UTF-8");
    }

    /** A file of this name, whoever gave it, and type; its bytes go to what is returned. */
    public static OutputStream of(HttpServletResponse response, String name, String mediaType) throws IOException {
        ContentDisposition.Builder disposition = ContentDisposition.attachment();
        disposition = PLAIN.matcher(name).matches()
                ? disposition.filename(name)
                : disposition.filename(name, StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
        harmless(response);
        response.setContentType(mediaType);
        return response.getOutputStream();
    }

    /** The same where the number of bytes is known. */
    public static OutputStream of(HttpServletResponse response, String name, String mediaType, long size)
            throws IOException {
        response.setContentLengthLong(size);
        return of(response, name, mediaType);
    }

    /** Were a browser to show a file as a page all the same, nothing in it could run or call. */
    public static void harmless(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
