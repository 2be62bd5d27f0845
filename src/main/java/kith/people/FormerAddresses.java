package kith.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.people.ChangeEntries.Entry;
import org.springframework.stereotype.Component;

/** Puts e-mail addresses back as entries of the change log say they were: addresses, comments, and which was primary. */
@Component
class FormerAddresses {

    private final EmailRepository emails;

    FormerAddresses(EmailRepository emails) {
        this.emails = emails;
    }

    void restore(PersonId person, List<Entry> act) {
        act.stream().filter(entry -> entry.field().equals("email")).forEach(entry -> address(person, entry, act));
        act.stream()
                .filter(entry -> entry.field().startsWith("email_"))
                .filter(entry -> ContactEntries.stays(entry, act))
                .forEach(entry -> mark(person, entry));
    }

    /** Whether no other row has got the former address in the meantime. */
    boolean free(Entry entry) {
        return Optional.ofNullable(entry.oldValue())
                .map(EmailAddress::new)
                .flatMap(emails::row)
                .filter(row -> !row.equals(entry.itemId()))
                .isEmpty();
    }

    private void address(PersonId person, Entry entry, List<Entry> act) {
        long item = Objects.requireNonNull(entry.itemId());
        String old = entry.oldValue();
        if (old == null) {
            emails.remove(person, item);
            return;
        }
        EmailAddress address = new EmailAddress(old);
        String verified = Entry.former(act, item, "email_verified");
        if (entry.newValue() != null) {
            emails.change(item, address, verified);
            return;
        }
        emails.addAgain(person, item, address, Entry.former(act, item, "email_comment"), verified);
        if (Entry.former(act, item, "email_primary") != null) {
            emails.makePrimary(person, item);
        }
    }

    private void mark(PersonId person, Entry entry) {
        long item = Objects.requireNonNull(entry.itemId());
        if (entry.field().equals("email_comment")) {
            emails.comment(item, entry.oldValue());
        }
        if (entry.field().equals("email_primary") && entry.oldValue() != null) {
            emails.makePrimary(person, item);
        }
    }
}
