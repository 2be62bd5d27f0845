package kith.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due. A mail is marked once the server has taken it; when the process dies just in between, it goes out
 * a second time with the same Message-ID. A server that cannot be reached is left alone for a while.
 */
@Component
class DeliverMail {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);

    /** What servers answer to an address that only some of them can take, RFC 6531, section 3.5. */
    private static final String NOT_ASCII = "553 5.6.7 Non-ASCII addresses not permitted for that recipient";

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** How long after each try the next one comes; the last of them again and again. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    /** With these waits some five days (RFC 5321 §4.5.4.1). */
    private static final int MOST_ATTEMPTS = 33;

    private final MailQueue queue;
    private final MailSettings settings;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private Instant pausedUntil = Instant.MIN;
    private boolean away = true;

    DeliverMail(MailQueue queue, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a rate, because what waits for a delay shares one thread with everything else that does; never twice at once. */
    @Scheduled(fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        if (busy.compareAndSet(false, true)) {
            try {
                deliverDue();
            } finally {
                busy.set(false);
            }
        }
    }

    private void deliverDue() {
        if (!settings.configured() || clock.instant().isBefore(pausedUntil) || !queue.anyDue()) {
            return;
        }
        SmtpConnection connection;
        try {
            connection = SmtpConnection.open(settings);
        } catch (MessagingException unreachable) {
            away = true;
            pausedUntil = clock.instant().plus(PAUSE);
            queue.take().ifPresent(mail -> again(mail, Refusal.of(unreachable)));
            return;
        }
        try (connection) {
            deliverAll(connection);
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up", e);
        }
    }

    private void deliverAll(SmtpConnection connection) {
        if (away) {
            queue.reachable();
            away = false;
        }
        while (connection.open()) {
            Optional<QueuedMail> mail = queue.take();
            if (mail.isEmpty()) {
                return;
            }
            deliver(mail.get(), connection);
        }
    }

    private void deliver(QueuedMail mail, SmtpConnection connection) {
        if (!MimeLetter.writable(mail.toAddress())) {
            queue.failed(mail, NOT_ASCII);
            return;
        }
        try {
            connection.send(mail);
            queue.sent(mail);
        } catch (MessagingException refused) {
            Refusal refusal = Refusal.of(refused);
            if (refusal.lasting()) {
                LOG.warn("Mail {} was refused for good", mail.id());
                queue.failed(mail, refusal.words());
            } else {
                again(mail, refusal);
            }
        }
    }

    private void again(QueuedMail mail, Refusal refusal) {
        LOG.warn("Mail {} did not leave, try {}", mail.id(), mail.attempts());
        if (mail.attempts() >= MOST_ATTEMPTS) {
            queue.failed(mail, refusal.words());
        } else {
            Duration wait = WAITS.get(Math.min(mail.attempts(), WAITS.size()) - 1);
            queue.later(mail, wait, refusal.words(), refusal.unreachable());
        }
    }
}
