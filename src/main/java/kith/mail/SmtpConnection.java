package kith.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A conversation with the mail server, for several mails one after the other (RFC 5321). */
final class SmtpConnection implements AutoCloseable {

    private final Session session;
    private final Transport transport;
    private final MimeLetter letters;

    private SmtpConnection(Session session, Transport transport, MimeLetter letters) {
        this.session = session;
        this.transport = transport;
        this.letters = letters;
    }

    /** @throws MessagingException when the server is not there, does not answer or does not know us */
    static SmtpConnection open(MailSettings settings) throws MessagingException {
        Session session = Session.getInstance(settings.smtp());
        Transport transport = session.getTransport("smtp");
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password());
        }
        return new SmtpConnection(session, transport, new MimeLetter(settings));
    }

    /** @throws MessagingException when the server did not take it, or is gone */
    void send(QueuedMail mail) throws MessagingException {
        SMTPMessage message = letters.message(mail, session);
        Address[] recipients = message.getAllRecipients();
        transport.sendMessage(message, recipients);
    }

    boolean open() {
        return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
