package kith.people;

import java.util.List;
import java.util.Objects;
import kith.people.ChangeEntries.Entry;
import kith.people.ContactValue.Line;
import org.springframework.stereotype.Component;

/** Puts websites, accounts, profiles and postal addresses back as entries of the change log say they were. */
@Component
class FormerDetails {

    private final DetailRepository details;

    FormerDetails(DetailRepository details) {
        this.details = details;
    }

    void restore(PersonId person, List<Entry> act) {
        for (Entry entry : act) {
            ContactEntries.kind(entry).filter(kind -> !kind.hasPrimary()).ifPresent(kind -> {
                if (ContactEntries.itself(entry)) {
                    itself(person, kind, entry, act);
                } else if (ContactEntries.stays(entry, act)) {
                    details.comment(kind, Objects.requireNonNull(entry.itemId()), entry.oldValue());
                }
            });
        }
    }

    private void itself(PersonId person, ContactKind kind, Entry entry, List<Entry> act) {
        long item = Objects.requireNonNull(entry.itemId());
        String old = entry.oldValue();
        if (old == null) {
            details.remove(kind, item);
        } else if (kind == ContactKind.ADDRESS) {
            PostalAddress address = PostalAddress.of(old).orElseThrow();
            if (entry.newValue() == null) {
                details.addAgain(person, item, address, Entry.former(act, item, "address_comment"));
            } else {
                details.change(item, address);
            }
        } else if (entry.newValue() == null) {
            details.addAgain(person, item, line(kind, old), Entry.former(act, item, kind.key() + "_comment"));
        } else {
            details.change(item, line(kind, old));
        }
    }

    /** The log names the service of a messenger before the account. */
    private static Line line(ContactKind kind, String told) {
        int blank = told.indexOf(' ');
        return kind == ContactKind.IM
                ? new Line(kind, told.substring(0, blank), told.substring(blank + 1))
                : new Line(kind, null, told);
    }
}
