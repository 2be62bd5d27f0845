package kith.inbox;

import kith.jobs.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the mailbox looked into again and again, and what is found taken in. */
@Component
class MailRounds {

    private final Mailbox mailbox;
    private final Jobs jobs;

    MailRounds(Mailbox mailbox, Jobs jobs) {
        this.mailbox = mailbox;
        this.jobs = jobs;
    }

    /** Any process may ask for it; one does it at a time. */
    @Scheduled(initialDelayString = "${kith.mail.imap.every:60s}", fixedDelayString = "${kith.mail.imap.every:60s}")
    void look() {
        if (mailbox.configured()) {
            jobs.start(FetchMail.NAME, 1);
        }
    }

    @EventListener
    void takeIn(MailKept kept) {
        jobs.start(TakeInMail.NAME, kept.mail());
    }
}
