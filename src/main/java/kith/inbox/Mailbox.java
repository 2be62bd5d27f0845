package kith.inbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import kith.people.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mailbox that mail is fetched from, as configured. */
@Component
class Mailbox {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final @Nullable URI server;
    private final String user;
    private final String password;
    private final String folder;

    /** @param url {@code imaps://host:993/INBOX} or {@code imap://host:143/INBOX}; empty when no mail is fetched */
    Mailbox(
            @Value("${kith.mail.imap.url:}") String url,
            @Value("${kith.mail.imap.user:}") String user,
            @Value("${kith.mail.imap.password:}") String password) {
        this.server = url.isBlank() ? null : server(url.strip());
        this.user = user;
        this.password = password;
        String path = server == null || server.getRawPath() == null ? "" : server.getRawPath();
        this.folder = path.length() < 2 ? "INBOX" : URLDecoder.decode(path.substring(1), StandardCharsets.UTF_8);
    }

    boolean configured() {
        return server != null;
    }

    /** The address people write to, where the mailbox is called by it. */
    Optional<String> address() {
        return EmailAddress.parse(user).map(EmailAddress::text);
    }

    /** What it is called on pages. */
    String account() {
        return server == null || address().isPresent() ? user : user + "@" + server.getHost();
    }

    String protocol() {
        return server == null ? "imap" : server.getScheme();
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String folder() {
        return folder;
    }

    /** What Jakarta Mail wants to know. A password never leaves this machine in clear. */
    Properties properties() {
        if (server == null) {
            throw new IllegalStateException("No mailbox is configured");
        }
        boolean tls = server.getScheme().equals("imaps");
        String prefix = "mail." + server.getScheme() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "host", server.getHost());
        properties.put(prefix + "port", Integer.toString(server.getPort() > 0 ? server.getPort() : tls ? 993 : 143));
        properties.put(prefix + "connectiontimeout", "20000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (!tls) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", Boolean.toString(!THIS_MACHINE.contains(server.getHost())));
        }
        return properties;
    }

    private static URI server(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !("imap".equals(uri.getScheme()) || "imaps".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("kith.mail.imap.url must be like imaps://mail.example.com:993/INBOX");
        }
        return uri;
    }
}
