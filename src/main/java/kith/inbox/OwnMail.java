package kith.inbox;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import kith.bans.OwnAddresses;
import kith.mail.MailAddress;
import kith.mail.MailSettings;
import kith.mail.ReceivedMail;
import kith.mail.ThreadToken;
import org.springframework.stereotype.Component;

/** Knows the addresses of the helpdesk, and its own mails when they come back to it. */
@Component
class OwnMail implements OwnAddresses {

    private final Set<String> addresses = new HashSet<>();
    private final ThreadToken tokens;

    OwnMail(MailSettings settings, Mailbox mailbox, ThreadToken tokens) {
        this.tokens = tokens;
        addresses.add(settings.senderAddress().toLowerCase(Locale.ROOT));
        addresses.add(settings.replyAddress().toLowerCase(Locale.ROOT));
        mailbox.address().ifPresent(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Set<String> own() {
        return Set.copyOf(addresses);
    }

    /** Whether this is an address of the helpdesk. */
    boolean reads(String address) {
        return addresses.contains(address.toLowerCase(Locale.ROOT));
    }

    /** Whether the helpdesk wrote it: by its address, or by a number only it can give. */
    boolean wrote(ReceivedMail mail) {
        MailAddress from = mail.from();
        String messageId = mail.messageId();
        return (from != null && reads(from.address()))
                || (messageId != null && tokens.read(messageId).isPresent());
    }
}
