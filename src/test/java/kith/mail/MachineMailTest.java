package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kith.mail.MachineMail.Cause;
import kith.mail.MachineMail.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted: auto-replied (vacation)                  | REPLY     | HEADER
            Auto-Submitted: auto-generated                           | GENERATED | HEADER
            Precedence: bulk                                         | BULK      | HEADER
            Precedence: junk                                         | BULK      | HEADER
            Precedence: auto_reply                                   | REPLY     | HEADER
            X-Auto-Response-Suppress: DR, OOF, AutoReply             | BULK      | HEADER
            Return-Path: <>                                          | REPLY     | RETURN_PATH
            X-Autoreply: yes                                         | REPLY     | HEADER
            List-Unsubscribe: <mailto:off@acme.example>              | BULK      | HEADER
            X-Failed-Recipients: ada@acme.example                    | BOUNCE    | HEADER
            """)
    @Tag("F266")
    void theHeadTellsThatAMachineWrote(String header, Kind kind, Cause cause) throws UnreadableMail {
        assertThat(judged("From: ada@acme.example\r\nSubject: Hello\r\n" + header))
                .hasValueSatisfying(machine -> {
                    assertThat(machine.kind()).isEqualTo(kind);
                    assertThat(machine.cause()).isEqualTo(cause);
                    assertThat(machine.evidence()).isEqualTo(header);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Your ticket",
                "Out of Office: back on Monday",
                "Automatische Antwort: Ihr Ticket",
                "Abwesenheitsnotiz",
                "Réponse automatique : votre demande",
                "Автоматический ответ: заявка",
                "=?UTF-8?B?6Ieq5YuV6L+U5L+h?="
            })
    @Tag("F264")
    void theSubjectTellsThatAMachineAnswered(String subject) throws UnreadableMail {
        assertThat(judged("From: ada@acme.example\r\nSubject: " + subject)).hasValueSatisfying(machine -> {
            assertThat(machine.kind()).isEqualTo(Kind.REPLY);
            assertThat(machine.cause()).isEqualTo(Cause.SUBJECT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: MAILER-DAEMON@mx.example\r\nSubject: whatever",
                "From: postmaster@mx.example\r\nSubject: Undeliverable: Your ticket",
                "From: ada@acme.example\r\nSubject: Undelivered Mail Returned to Sender",
                "From: <>\r\nSubject: Mail delivery failed"
            })
    @Tag("F445")
    void aReturnedMailIsKnownWithoutAReport(String head) throws UnreadableMail {
        assertThat(judged(head)).map(MachineMail::kind).hasValue(Kind.BOUNCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Re: Automatic reply: Your ticket",
                "Subject: My automatic reply does not work",
                "Subject: Undeliverable: what does it mean?",
                "Subject: Autosave is broken",
                "Subject: Hello\r\nAuto-Submitted: no",
                "Subject: Hello\r\nX-Auto-Response-Suppress: None",
                "Subject: Hello\r\nPrecedence: normal",
                "Subject: Hello\r\nReturn-Path: <ada@acme.example>"
            })
    @Tag("F266")
    void whatAPersonWritesIsTakenForThat(String head) throws UnreadableMail {
        assertThat(judged("From: ada@acme.example\r\n" + head)).isEmpty();
    }

    private static Optional<MachineMail> judged(String head) throws UnreadableMail {
        return MachineMail.of(ReadMail.of((head + "\r\n\r\nHello").getBytes(StandardCharsets.UTF_8)));
    }
}
