package kith.mail;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.mail.ReceivedMail.Report;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Gathers what the parts of a mail say: words, files, reports. */
final class MailParts {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LETTERS = 90_000;
    private static final int MOST_OF_REPORT = 64 * 1024;
    private static final Pattern ABOUT = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,990}>)");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Final|Original)-Recipient:\\s*[a-z0-9-]{1,20}\\s*;\\s*<?([^\\s<>]{3,320})");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*([^\r\n]{1,400})");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailFile> attachments = new ArrayList<>();
    private Report.@Nullable Kind reported;
    private String about = "";
    private String status = "";
    private boolean cut;

    void multipart(MailHeaders headers) {
        String type = headers.lower("Content-Type");
        if (type.startsWith("multipart/report")) {
            reported = reported == null ? kind(type) : reported;
        }
    }

    private static Report.@Nullable Kind kind(String type) {
        if (type.contains("disposition-notification")) {
            return Report.Kind.DISPOSITION;
        }
        if (type.contains("feedback-report")) {
            return Report.Kind.COMPLAINT;
        }
        return type.contains("delivery-status") ? Report.Kind.DELIVERY : null;
    }

    void add(MailHeaders headers, MimeTokenStream stream) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        String name = fileName(headers);
        boolean words = type.equals("text/plain") || type.equals("text/html");
        try (InputStream body = stream.getDecodedInputStream()) {
            if (type.startsWith("message/") || type.equals("text/rfc822-headers")) {
                byte[] content = body.readAllBytes();
                report(type, new String(content, 0, Math.min(content.length, MOST_OF_REPORT), StandardCharsets.UTF_8));
                attachments.add(new MailFile(name == null ? type : name, type, content));
            } else if (words && !attached(headers)) {
                words(
                        type,
                        body.readNBytes(MOST_BYTES),
                        stream.getBodyDescriptor().getCharset());
                cut |= body.read() >= 0;
            } else {
                attachments.add(new MailFile(name == null ? type : name, type, body.readAllBytes()));
            }
        }
    }

    private void words(String type, byte[] bytes, @Nullable String charset) {
        StringBuilder words = type.equals("text/html") ? html : plain;
        words.append(words.isEmpty() ? "" : "\n").append(MailWords.text(bytes, charset));
    }

    private void report(String type, String content) {
        Report.Kind kind = kind(type);
        reported = reported == null ? kind : reported;
        if (kind != null) {
            status = content;
        } else if (about.isEmpty()) {
            about = content;
        }
    }

    /** The words, quotes and all; those of the HTML where nothing else was written. */
    String text() {
        String text = plain.toString().isBlank() ? HtmlWords.of(html.toString()) : plain.toString();
        String tidy = text.replace("\r\n", "\n").replace("\0", "").strip();
        if (tidy.length() <= MOST_LETTERS) {
            return tidy;
        }
        cut = true;
        return tidy.substring(
                0, Character.isHighSurrogate(tidy.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS);
    }

    List<MailFile> attachments() {
        return attachments;
    }

    boolean cut() {
        return cut;
    }

    /** Old mail servers return a mail without saying in a standard way that they do. */
    @Nullable Report report() {
        if (reported == null) {
            return null;
        }
        String original = about.isEmpty() ? status : about;
        return new Report(
                reported,
                found(ABOUT, original).orElse(null),
                found(RECIPIENT, status).orElse(null),
                found(DIAGNOSIS, status).orElse(null));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static boolean attached(MailHeaders headers) {
        return headers.lower("Content-Disposition").startsWith("attachment");
    }

    private static @Nullable String fileName(MailHeaders headers) {
        try {
            String disposition = headers.first("Content-Disposition").orElse("");
            String name = disposition.isEmpty() ? null : new ContentDisposition(disposition).getParameter("filename");
            String type = headers.first("Content-Type").orElse("");
            String found = name == null && !type.isEmpty() ? new ContentType(type).getParameter("name") : name;
            return found == null || found.isBlank() ? null : shortened(MailWords.line(found));
        } catch (ParseException malformed) {
            return null;
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(200, name.length()));
    }
}
