package kith.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kith.mail.MailHeaders.Header;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail (RFC 5322, RFC 2045) from beginning to end, without building a tree of it. What is too deep or too much is
 * left unread; a head of more than 2,000 fields or a field of more than 200,000 bytes makes the mail unreadable.
 */
public final class ReadMail {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 300;
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    private final List<Header> headers = new ArrayList<>();
    private final MailParts parts = new MailParts();
    private List<Header> ofPart = new ArrayList<>();
    private int depth;
    private int count;
    private boolean cut;

    private ReadMail() {}

    /** The mail that these bytes are. */
    public static ReceivedMail of(byte[] raw) throws UnreadableMail {
        ReadMail reading = new ReadMail();
        try {
            reading.read(inLines(raw));
        } catch (IOException | MimeException | IllegalArgumentException e) {
            throw new UnreadableMail(e.getClass().getSimpleName(), e);
        }
        return reading.received();
    }

    /** Some old programs end lines with CR alone. */
    private static byte[] inLines(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        return text.indexOf('\n') < 0 ? text.replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1) : raw;
    }

    private void read(byte[] raw) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(LIMITS);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(raw, start(raw), raw.length));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (depth > DEEPEST || count > MOST_PARTS) {
                cut = true;
                return;
            }
            step(stream, state);
        }
    }

    /** Where a mail was kept in a file of many, a line before it names the envelope. */
    private static int start(byte[] raw) {
        boolean envelope = raw.length > 5 && new String(raw, 0, 5, StandardCharsets.US_ASCII).equals("From ");
        int at = 0;
        while (envelope && at < raw.length && raw[at] != '\n') {
            at++;
        }
        return envelope ? Math.min(at + 1, raw.length) : 0;
    }

    private void step(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> ofPart = depth == 0 ? headers : new ArrayList<>();
            case T_FIELD -> ofPart.add(header(stream.getField()));
            case T_START_MULTIPART -> {
                depth++;
                parts.multipart(new MailHeaders(ofPart));
            }
            case T_END_MULTIPART -> depth--;
            case T_BODY -> {
                count++;
                parts.add(new MailHeaders(ofPart), stream);
            }
            case T_START_MESSAGE,
                    T_END_MESSAGE,
                    T_RAW_ENTITY,
                    T_END_HEADER,
                    T_PREAMBLE,
                    T_EPILOGUE,
                    T_START_BODYPART,
                    T_END_BODYPART,
                    T_END_OF_STREAM -> {}
        }
    }

    private static Header header(Field field) {
        ByteSequence raw = field.getRaw();
        String whole = raw == null ? field.getName() + ":" + field.getBody() : MailWords.text(raw.toByteArray(), null);
        String value = whole.substring(whole.indexOf(':') + 1);
        return new Header(
                field.getName(), value.replaceAll("\r?\n(?=[ \t])", "").strip());
    }

    private ReceivedMail received() {
        MailHeaders head = new MailHeaders(headers);
        return new ReceivedMail(
                head,
                head.first("Message-ID")
                        .flatMap(id -> MailWords.messageIds(id).stream().findFirst())
                        .orElse(null),
                references(head),
                from(head),
                Stream.of("To", "Cc")
                        .flatMap(name -> head.values(name).stream())
                        .flatMap(value -> MailWords.addresses(value).stream())
                        .toList(),
                MailWords.line(head.first("Subject").orElse("")),
                parts.text(),
                parts.attachments(),
                parts.report(),
                cut || parts.cut());
    }

    private static List<String> references(MailHeaders head) {
        List<String> ids = new ArrayList<>();
        head.values("References").forEach(value -> ids.addAll(MailWords.messageIds(value)));
        head.values("In-Reply-To").forEach(value -> ids.addAll(MailWords.messageIds(value)));
        Collections.reverse(ids);
        return ids.stream().distinct().limit(50).toList();
    }

    /** The first mailbox of From; RFC 5322 §3.6.2 asks for one that is responsible, which Sender names only where there are several. */
    private static @Nullable MailAddress from(MailHeaders head) {
        return head.values("From").stream()
                .flatMap(value -> MailWords.addresses(value).stream())
                .findFirst()
                .orElse(null);
    }
}
