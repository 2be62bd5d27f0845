package kith.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Gives a mail the form in which it travels: two parts with the same words, plain and HTML, and headers (RFC 5322, 2047). */
final class MimeLetter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    MimeLetter(MailSettings settings) {
        this.settings = settings;
    }

    SMTPMessage message(QueuedMail mail, Session session) throws MessagingException {
        SMTPMessage message = new Numbered(session, mail.messageId());
        message.setFrom(settings.from());
        message.setReplyTo(new InternetAddress[] {settings.replyTo()});
        message.setRecipient(RecipientType.TO, to(mail));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Content-Language", mail.language());
        if (!mail.references().isEmpty()) {
            message.setHeader("In-Reply-To", mail.references().getLast());
            message.setHeader("References", String.join("\r\n ", mail.references()));
        }
        markAutomatic(message, mail.automatic());
        message.setContent(parts(mail));
        message.saveChanges();
        return message;
    }

    /** Whether servers that know no more than ASCII can be told of this address; its domain has a form for that (RFC 5891). */
    static boolean writable(String address) {
        int at = address.indexOf('@');
        try {
            return StandardCharsets.US_ASCII.newEncoder().canEncode(address.substring(0, at))
                    && !IDN.toASCII(address.substring(at + 1)).isEmpty();
        } catch (IllegalArgumentException noDomain) {
            return false;
        }
    }

    /** Answers by machines are not wanted, and what cannot be delivered comes back to nobody (RFC 3834 §3.3, §5). */
    private static void markAutomatic(SMTPMessage message, Automatic automatic) throws MessagingException {
        switch (automatic) {
            case NO -> {}
            case GENERATED -> message.setHeader("Auto-Submitted", "auto-generated");
            case REPLIED -> message.setHeader("Auto-Submitted", "auto-replied");
        }
        if (automatic != Automatic.NO) {
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setEnvelopeFrom("<>");
        }
    }

    private static MimeMultipart parts(QueuedMail mail) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(mail.plain(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress to(QueuedMail mail) throws MessagingException {
        String address = mail.toAddress();
        int at = address.indexOf('@');
        InternetAddress to = new InternetAddress();
        to.setAddress(address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)));
        try {
            to.setPersonal(mail.toName().isEmpty() ? null : mail.toName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("This Java has no UTF-8", e);
        }
        return to;
    }

    /** Keeps its number, however often it is tried. */
    private static final class Numbered extends SMTPMessage {

        private final String id;

        private Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
