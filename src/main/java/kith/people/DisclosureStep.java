package kith.people;

import java.util.List;

/** What a module tells a person who asks for their data (Regulation (EU) 2016/679, Articles 15 and 20). */
public interface DisclosureStep {

    List<Disclosure> disclosures(PersonId person);
}
