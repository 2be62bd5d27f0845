package kith.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where mail leaves through and whom it comes from, as configured. */
@Component
public class MailSettings {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final @Nullable URI server;
    private final String user;
    private final String password;
    private final InternetAddress from;
    private final InternetAddress replyTo;
    private final String host;
    private final Duration patience;
    private final boolean takesAnswers;

    /**
     * @param url {@code smtp://host:587} or {@code smtps://host:465}; empty when mail is only kept
     * @param from a name and an address, like {@code Example Help <help@example.com>}
     * @param replyTo where answers go; empty for the address it comes from
     * @param patience how long one word of the server is waited for
     */
    MailSettings(
            @Value("${kith.mail.smtp.url:}") String url,
            @Value("${kith.mail.smtp.user:}") String user,
            @Value("${kith.mail.smtp.password:}") String password,
            @Value("${kith.mail.from:}") String from,
            @Value("${kith.mail.reply-to:}") String replyTo,
            @Value("${kith.base-url}") String baseUrl,
            @Value("${kith.mail.smtp.patience:30s}") Duration patience) {
        this.server = url.isBlank() ? null : server(url.strip());
        this.user = user;
        this.password = password;
        this.host = host(baseUrl);
        this.from = address(from.isBlank() ? "Kith <no-reply@" + host + ">" : from);
        this.replyTo = replyTo.isBlank() ? this.from : address(replyTo);
        this.patience = patience;
        this.takesAnswers = !from.isBlank() || !replyTo.isBlank();
    }

    /** Whether there is a server that takes our mail. */
    public boolean configured() {
        return server != null;
    }

    /** What the helpdesk is called in mails. */
    public String senderName() {
        return from.getPersonal() == null ? from.getAddress() : from.getPersonal();
    }

    public String senderAddress() {
        return from.getAddress();
    }

    /** Where answers go. */
    public String replyAddress() {
        return replyTo.getAddress();
    }

    /** Whether somebody said where answers go; else there is nobody to answer. */
    public boolean takesAnswers() {
        return takesAnswers;
    }

    InternetAddress from() {
        return from;
    }

    InternetAddress replyTo() {
        return replyTo;
    }

    /** The name of this installation in the network. */
    String host() {
        return host;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** What Jakarta Mail wants to know. A password never leaves this machine in clear. */
    Properties smtp() {
        if (server == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        boolean tls = server.getScheme().equals("smtps");
        boolean signsIn = !user.isEmpty();
        String wait = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol.rfc822", "smtp");
        properties.put("mail.smtp.host", server.getHost());
        properties.put("mail.smtp.port", Integer.toString(port(server, tls)));
        properties.put("mail.smtp.localhost", host);
        properties.put("mail.smtp.auth", Boolean.toString(signsIn));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!tls));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(!tls && signsIn && !THIS_MACHINE.contains(server.getHost())));
        properties.put("mail.smtp.connectiontimeout", wait);
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static int port(URI server, boolean tls) {
        return server.getPort() > 0 ? server.getPort() : tls ? 465 : 587;
    }

    private static URI server(String url) {
        URI uri = URI.create(url);
        boolean understood =
                uri.getHost() != null && ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()));
        if (!understood) {
            throw new IllegalArgumentException("kith.mail.smtp.url must be like smtp://mail.example.com:587");
        }
        return uri;
    }

    private static String host(String baseUrl) {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "localhost" : host;
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "kith.mail.from and kith.mail.reply-to must be like Help <help@example.com>", e);
        }
    }
}
