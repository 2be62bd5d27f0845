package kith.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kith.sql.Database;
import org.springframework.stereotype.Service;

/**
 * The Message-IDs of our mails (RFC 5322 §3.6.4). That of a mail about a ticket names it and is signed, so that an answer
 * leads there, and nobody can make one up: {@code <ticket.12.34.random.signature@host>}.
 */
@Service
public class ThreadToken {

    /**
     * The place in a ticket that a mail was about.
     *
     * @param message 0 for the ticket as a whole
     */
    public record Place(long ticket, long message) {}

    private static final Pattern FORM = Pattern.compile(
            "\\s*<?((ticket\\.(\\d{1,18})\\.(\\d{1,18})\\.[0-9a-f]{16})\\.([0-9a-f]{32}))@[^\\s<>@]{1,253}>?\\s*");

    private static final int RANDOM_BYTES = 8;
    private static final int SIGNATURE_BYTES = 16;

    private final Database db;
    private final MailSettings settings;
    private final SecureRandom random = new SecureRandom();

    ThreadToken(Database db, MailSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** A new one for a mail about a message of a ticket. */
    public String make(long ticket, long message) {
        String words = "ticket." + ticket + "." + message + "." + random();
        return "<" + words + "." + signature(words) + "@" + settings.host() + ">";
    }

    /** A new one for a mail that is about no ticket. */
    String make() {
        return "<mail." + random() + random() + "@" + settings.host() + ">";
    }

    /** The place that a Message-ID names; empty when it is not one of ours. */
    public Optional<Place> read(String messageId) {
        Matcher form = FORM.matcher(messageId);
        if (!form.matches() || !same(form.group(5), signature(form.group(2)))) {
            return Optional.empty();
        }
        return Optional.of(new Place(Long.parseLong(form.group(3)), Long.parseLong(form.group(4))));
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String signature(String words) {
        byte[] secret = db.sql("select mail_secret from installation")
                .query(byte[].class)
                .single();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.US_ASCII)), 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign", e);
        }
    }
}
