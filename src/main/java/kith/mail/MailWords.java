package kith.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/** Makes words of what stands in mails, however it was encoded. */
final class MailWords {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern CONTROLS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern BARE_ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[^\\s<>\"(),;:@]{1,253}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,990}>");
    private static final int MOST_ADDRESSES = 100;

    private MailWords() {}

    /** One line, with its encoded words read (RFC 2047). */
    static String line(String header) {
        String decoded = header.contains("=?") ? decoded(header) : header;
        return CONTROLS.matcher(decoded).replaceAll(" ").strip();
    }

    private static String decoded(String header) {
        return DecoderUtil.decodeEncodedWords(header, DecodeMonitor.SILENT);
    }

    /** The text of these bytes: as they say they are, unless they cannot be; else UTF-8 where that is possible. */
    static String text(byte[] bytes, @Nullable String charset) {
        Charset named = charset == null ? null : CharsetUtil.lookup(charset);
        if (named != null && !named.equals(StandardCharsets.US_ASCII) && !named.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named.equals(StandardCharsets.ISO_8859_1) ? WESTERN : named);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    /** The mailboxes of an address header, those in groups too; what cannot be read as one is left out. */
    static List<MailAddress> addresses(String header) {
        List<MailAddress> found = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(header, false)) {
                if (address.isGroup()) {
                    for (InternetAddress member : members(address)) {
                        add(found, member);
                    }
                } else {
                    add(found, address);
                }
            }
        } catch (AddressException unreadable) {
            Matcher bare = BARE_ADDRESS.matcher(header);
            while (bare.find() && found.size() < MOST_ADDRESSES) {
                found.add(new MailAddress("", bare.group()));
            }
        }
        return found;
    }

    private static InternetAddress[] members(InternetAddress group) throws AddressException {
        InternetAddress[] members = group.getGroup(false);
        return members == null ? new InternetAddress[0] : members;
    }

    private static void add(List<MailAddress> found, InternetAddress address) {
        String text = address.getAddress();
        if (text == null || !text.contains("@") || found.size() >= MOST_ADDRESSES) {
            return;
        }
        int open = text.lastIndexOf('<');
        if (open >= 0) {
            // A name with signs that have no place in one; the address stands behind it all the same.
            found.add(new MailAddress(
                    line(text.substring(0, open)),
                    text.substring(open + 1).replace(">", "").strip()));
        } else {
            String name = address.getPersonal();
            found.add(new MailAddress(name == null ? "" : line(name), text.strip()));
        }
    }

    /** The Message-IDs in a header. */
    static List<String> messageIds(String header) {
        return MESSAGE_ID.matcher(header).results().map(id -> id.group()).toList();
    }
}
