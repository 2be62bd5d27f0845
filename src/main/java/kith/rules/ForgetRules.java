package kith.rules;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away rules whose pattern is the very address of a person; nobody will have it again. */
@Component
class ForgetRules implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(Erasure.rows("user_rule", List.of("pattern"), Sql.of("pattern = any (?)", (Object)
                person.addresses().toArray(String[]::new))));
    }
}
