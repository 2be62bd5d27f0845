package kith.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.fields.Audience;
import kith.fields.CustomValues;
import kith.fields.FieldOwner;
import kith.fields.ValueEdit;
import kith.fields.ValuesOutcome;
import kith.i18n.Texts;
import kith.people.ContactPoint.Email;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users change about themselves: name, language, time zone, their addresses, and fields that are meant for them. */
@Service
public class OwnProfile {

    private static final int MOST_ADDRESSES = 10;

    private final Database db;
    private final PersonRepository people;
    private final EmailRepository emails;
    private final CustomValues customValues;

    OwnProfile(Database db, PersonRepository people, EmailRepository emails, CustomValues customValues) {
        this.db = db;
        this.people = people;
        this.emails = emails;
        this.customValues = customValues;
    }

    /**
     * What the form sends.
     *
     * @param language a BCP 47 tag; empty for that of the helpdesk
     * @param timeZone an IANA name; empty for that of the helpdesk
     */
    public record Values(String name, String language, String timeZone) {}

    /**
     * Saves them.
     *
     * @param languages what there is to choose from
     * @return message keys by field; empty when it is saved
     */
    @Transactional
    public Map<String, String> save(PersonId id, Values typed, List<String> languages) {
        Map<String, String> problems = new HashMap<>();
        String name = TypedText.line(typed.name());
        if (name.isEmpty() || name.length() > PersonField.NAME.longest()) {
            problems.put("name", "people.error.own_name");
        }
        FieldCheck.error(PersonField.TIME_ZONE, typed.timeZone())
                .ifPresent(problem -> problems.put("timeZone", problem));
        if (!typed.language().isEmpty() && !languages.contains(typed.language())) {
            problems.put("language", "people.error.language_unknown");
        }
        if (problems.isEmpty()) {
            people.lock(id);
            List<Sql> assignments = new ArrayList<>();
            assignments.add(Sql.of("name = ?", name));
            assignments.add(Sql.of("language = nullif(?, '')", typed.language()));
            assignments.add(Sql.of("time_zone = nullif(?, '')", typed.timeZone()));
            people.update(id, assignments);
        }
        return problems;
    }

    /** Saves what they wrote into fields that are meant for users. */
    @Transactional
    public ValuesOutcome edit(PersonId id, List<ValueEdit> edits, Texts texts) {
        people.lock(id);
        String language = texts.language().toLanguageTag();
        return customValues.edit(FieldOwner.person(id.value()), edits, Audience.USER, language, texts.zone());
    }

    public List<Email> addresses(PersonId id) {
        return emails.of(id);
    }

    /** Whether they can have another one. */
    public boolean roomForAddress(PersonId id) {
        return emails.of(id).size() < MOST_ADDRESSES;
    }

    /** Gives them an address that was shown to be theirs; not when it is somebody else's by now. */
    @Transactional
    public boolean confirm(PersonId id, EmailAddress address) {
        people.lock(id);
        if (emails.owner(address).isEmpty() && roomForAddress(id)) {
            emails.add(id, address, null);
        }
        return db.sql("""
                                update email_address set verified_at = coalesce(verified_at, now()), version = version + 1
                                where person_id = ? and address_key = lower(?)
                                """, id.value(), address.text()).update() == 1;
    }

    /** Has mail go to this one; only to one that was shown to be theirs. */
    @Transactional
    public boolean makePrimary(PersonId id, long address) {
        people.lock(id);
        boolean verified = emails.of(id).stream().anyMatch(each -> each.id() == address && each.verified());
        if (verified) {
            emails.makePrimary(id, address);
        }
        return verified;
    }

    /** Takes an address away that is not the primary one. */
    @Transactional
    public boolean remove(PersonId id, long address) {
        people.lock(id);
        boolean other = emails.of(id).stream().anyMatch(each -> each.id() == address && !each.primary());
        if (other) {
            emails.remove(id, address);
        }
        return other;
    }
}
