package kith.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import kith.DatabaseTest;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@DatabaseTest
class FetchMailTest {

    @RegisterExtension
    private static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort());

    @Autowired
    private InboxRecords records;

    @Autowired
    private MailboxVisits visits;

    @Autowired
    private Database db;

    private FetchMail fetchMail;
    private GreenMailUser help;

    @BeforeEach
    void mailbox() throws UserException {
        fetchMail = new FetchMail(
                mailbox(0), new ReceiveMail(records, kept -> {}, DataSize.ofMegabytes(25)), visits, Clock.systemUTC());
        help = MAIL.getUserManager().createUser("help@kith.example", "help@kith.example", "secret");
    }

    @Test
    void everyMailIsFetchedOnce() throws MessagingException, IOException {
        deliver("one");
        deliver("two");
        deliver("two");

        assertThat(fetchMail.fetch(mailbox(MAIL.getImap().getPort()))).isEqualTo(2);
        deliver("three");
        assertThat(fetchMail.fetch(mailbox(MAIL.getImap().getPort()))).isEqualTo(1);

        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void aMailThatTheServerCannotReadHoldsUpNoOther() throws MessagingException, IOException {
        deliver("one", "\"System Administrator\"@acme.example");
        deliver("two");

        assertThat(fetchMail.fetch(mailbox(MAIL.getImap().getPort()))).isEqualTo(2);

        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whatBreaksOffInTheMiddleIsFetchedAgain() throws MessagingException, IOException {
        deliver("one");
        deliver("two " + "x".repeat(300_000));
        deliver("three");

        try (ServerSocket cut = cutAfter(150_000)) {
            assertThatThrownBy(() -> fetchMail.fetch(mailbox(cut.getLocalPort())))
                    .isInstanceOf(Exception.class);
        }
        assertThat(kept()).isEqualTo(1);
        fetchMail.fetch(mailbox(MAIL.getImap().getPort()));

        assertThat(kept()).isEqualTo(3);
        assertThat(db.sql("select max(size) from incoming_mail")
                        .query(Long.class)
                        .single())
                .isGreaterThan(300_000L);
    }

    private Mailbox mailbox(int port) {
        return new Mailbox("imap://127.0.0.1:" + port, "help@kith.example", "secret");
    }

    private long kept() {
        return db.sql("select count(*) from incoming_mail").query(Long.class).single();
    }

    private void deliver(String text) throws MessagingException {
        deliver(text, "ada@acme.example");
    }

    private void deliver(String text, String from) throws MessagingException {
        String mail = "Message-ID: <" + text.hashCode() + "@acme.example>\r\nFrom: <" + from
                + ">\r\nSubject: Hi\r\n\r\n" + text;
        help.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    /** A way to the server that breaks when this many bytes have come from it. */
    private static ServerSocket cutAfter(int bytes) throws IOException {
        ServerSocket entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        int target = MAIL.getImap().getPort();
        Thread.startVirtualThread(() -> {
            try (Socket client = entrance.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                Thread.startVirtualThread(() -> pass(client, server));
                InputStream from = server.getInputStream();
                OutputStream to = client.getOutputStream();
                int left = bytes;
                byte[] piece = new byte[1024];
                for (int read = from.read(piece); read > 0 && left > 0; read = from.read(piece)) {
                    to.write(piece, 0, read);
                    to.flush();
                    left -= read;
                }
            } catch (IOException closed) {
                // Cut already.
            }
        });
        return entrance;
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // That is what it is for.
        }
    }
}
