package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kith.mail.ReceivedMail.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadMailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?UTF-8?Q?J=C3=BCrgen_Gro=C3=9F?= <jg@acme.example>          | Jürgen Groß
            =?iso-8859-1?B?SvxyZ2Vu?= =?iso-8859-1?Q?_Gro=DF?= <jg@acme.example> | Jürgen Groß
            "Groß, Jürgen" <jg@acme.example>                              | Groß, Jürgen
            Jürgen (im Büro) <jg@acme.example>                            | Jürgen (im Büro)
            =?x-unknown?Q?J?= <jg@acme.example>                           | =?x-unknown?Q?J?=
            jg@acme.example                                               | ''
            """)
    @Tag("F446")
    void theNameOfTheSenderIsDecoded(String header, String name) throws UnreadableMail {
        assertThat(read("From: " + header + "\r\n\r\nHello").from())
                .isEqualTo(new MailAddress(name, "jg@acme.example"));
    }

    @Test
    @Tag("F446")
    void namesThatSomebodySentUndeclaredAreReadAsTheyLook() throws UnreadableMail {
        byte[] latin = "From: Jürgen <jg@acme.example>\r\nSubject: Größe\r\n\r\nfür dich"
                .getBytes(Charset.forName("windows-1252"));

        ReceivedMail mail = ReadMail.of(latin);

        assertThat(mail.from()).isEqualTo(new MailAddress("Jürgen", "jg@acme.example"));
        assertThat(mail.subject()).isEqualTo("Größe");
        assertThat(mail.text()).isEqualTo("für dich");
    }

    @Test
    @Tag("T6")
    void aNameIsOneLineAndNobodyElse() throws UnreadableMail {
        ReceivedMail mail = read("From: =?UTF-8?Q?Ada=0D=0ABcc:_eve@spam.example?= <ada@acme.example>\r\n"
                + "Subject: =?UTF-8?Q?Hi=0D=0AX-Evil:_1?=\r\n\r\nHello");

        assertThat(mail.from()).isEqualTo(new MailAddress("Ada Bcc: eve@spam.example", "ada@acme.example"));
        assertThat(mail.subject()).isEqualTo("Hi X-Evil: 1");
    }

    @Test
    void whatWasWrittenIsFoundWhereverItStands() throws UnreadableMail {
        ReceivedMail mail = read("""
                From: Ada <ada@acme.example>
                To: Help <help@kith.example>, "Team: A" <a@acme.example>
                Cc: Friends: b@acme.example, c@acme.example;
                Message-ID: <3@acme.example>
                In-Reply-To: <2@kith.example>
                References: <1@kith.example>
                 <2@kith.example>
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Thanks =E2=80=94 it works.

                > Did it help?
                --a
                Content-Type: text/html

                <p>other words</p>
                --a--
                --m
                Content-Type: image/png; name="a.png"
                Content-Disposition: attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.png
                Content-Transfer-Encoding: base64

                AAAA
                --m--
                """);

        assertThat(mail.text()).isEqualTo("Thanks — it works.\n\n> Did it help?");
        assertThat(mail.references()).containsExactly("<2@kith.example>", "<1@kith.example>");
        assertThat(mail.recipients())
                .extracting(MailAddress::address)
                .containsExactly("help@kith.example", "a@acme.example", "b@acme.example", "c@acme.example");
        assertThat(mail.attachments())
                .extracting(MailFile::name, MailFile::mediaType, MailFile::size)
                .containsExactly(tuple("Größe.png", "image/png", 3));
    }

    @Test
    @Tag("T3")
    void ofHtmlTheWordsAreKeptAndTheQuotesAreMarked() throws UnreadableMail {
        ReceivedMail mail = read("From: a@acme.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<html><head><style>p{}</style></head><body><script>alert(1)</script><p>It <b>works</b>.</p>"
                + "<div>See <a href=\"https://acme.example/x\">this</a><br>Bye</div>"
                + "<blockquote><p>Did it help?</p></blockquote></body></html>");

        assertThat(mail.text()).isEqualTo("It works.\n\nSee this <https://acme.example/x>\nBye\n> Did it help?");
    }

    @Test
    void aDeliveryReportSaysWhichMailDidNotReachWhom() throws UnreadableMail {
        ReceivedMail mail = read("""
                From: Mail Delivery System <MAILER-DAEMON@mx.example>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r

                Sorry.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; ada@acme.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                --r
                Content-Type: message/rfc822

                Message-ID: <ours@kith.example>
                Subject: Your ticket

                Hello Ada
                --r--
                """);

        assertThat(mail.report())
                .isEqualTo(new Report(Report.Kind.DELIVERY, "<ours@kith.example>", "ada@acme.example", "5.1.1"));
        assertThat(mail.text()).isEqualTo("Sorry.");
    }

    @Test
    @Tag("T21")
    void aMailThatIsNestedForEverIsReadAsFarAsItMakesSense() throws UnreadableMail {
        StringBuilder mail = new StringBuilder("From: eve@spam.example\r\n");
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        mail.append("\r\nhidden");

        ReceivedMail read = read(mail.toString());

        assertThat(read.cut()).isTrue();
        assertThat(read.text()).isEmpty();
    }

    @Test
    @Tag("T21")
    void aHeadOfAHundredThousandLinesIsRefused() {
        String head = "X-Line: 1\r\n".repeat(100_000);

        assertThatThrownBy(() -> read("From: eve@spam.example\r\n" + head + "\r\nHello"))
                .isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("From: eve@spam.example\r\nX-Long: " + "a".repeat(1_000_000) + "\r\n\r\nHello"))
                .isInstanceOf(UnreadableMail.class);
    }

    @Test
    @Tag("T21")
    void aHugeTextIsCut() {
        assertThat(Duration.ofSeconds(20)).isGreaterThan(time(() -> {
            ReceivedMail mail = read("From: a@acme.example\r\nTo: " + "a@b.example, ".repeat(10_000) + "\r\n\r\n"
                    + "word ".repeat(4_000_000));
            assertThat(mail.text().length()).isLessThanOrEqualTo(90_000);
            assertThat(mail.cut()).isTrue();
            assertThat(mail.recipients()).hasSizeLessThanOrEqualTo(100);
        }));
    }

    @Test
    @Tag("T21")
    void deepHtmlIsRead() throws UnreadableMail {
        String deep = "<blockquote><div>".repeat(20_000);

        assertThat(read("From: a@acme.example\r\nContent-Type: text/html\r\n\r\n" + deep + "deep")
                        .text())
                .contains("deep");
    }

    @Test
    void whatIsNoMailHasNoSender() throws UnreadableMail {
        assertThat(ReadMail.of(new byte[0]).from()).isNull();
        assertThat(ReadMail.of(new byte[] {0, 1, 2, (byte) 0xff}).from()).isNull();
        assertThat(read("From: nobody\r\n\r\n").from()).isNull();
        assertThat(List.of(read("From: a@acme.example, b@acme.example\r\n\r\n"))
                        .getFirst()
                        .from())
                .isEqualTo(new MailAddress("", "a@acme.example"));
    }

    private interface Work {
        void run() throws UnreadableMail;
    }

    private static Duration time(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (UnreadableMail e) {
            throw new AssertionError(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static ReceivedMail read(String mail) throws UnreadableMail {
        return ReadMail.of(mail.getBytes(StandardCharsets.UTF_8));
    }
}
