package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person what they hold in custom fields, except in those that only agents see. */
@Component
class DiscloseCustomValues implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("custom_fields", Sql.of("""
                        select f.title,
                               field_value_told(v.text_value, v.flag_value, v.day_value, v.moment_value, v.choices) as value
                        from field_value v
                        join custom_field f on f.id = v.field_id
                        where v.person_id = ? and not f.agent_only and f.kind <> 'HIDDEN'
                        order by f.place
                        """, person.value())));
    }
}
