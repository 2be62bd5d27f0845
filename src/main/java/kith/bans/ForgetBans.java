package kith.bans;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away the bans on a person's addresses, which would keep them for ever, and mentions in the reasons of others. */
@Component
class ForgetBans implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.rows(
                        "ban", List.of("pattern", "reason"), Sql.of("kind = 'ADDRESS' and pattern = any (?)", (Object)
                                person.addresses().toArray(String[]::new))),
                Erasure.mentions("ban", "reason", 500, person));
    }
}
