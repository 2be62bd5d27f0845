package kith.people.web;

import java.util.List;
import java.util.Map;
import kith.audit.ChangeLog.Author;
import kith.audit.ChangeLog.Filter;
import kith.audit.LoggedChange;
import kith.people.PersonId;
import kith.people.RevertRefusal;
import kith.people.TabAddress;
import kith.sql.Page;

/**
 * A page of the change log.
 *
 * @param fields the fields to choose from
 * @param authors who there is to choose from
 * @param editable whether the viewer may change this person at all
 * @param refusals the entries that cannot be reverted
 * @param address of this page, from its newest entry on
 */
record ChangesView(
        PersonId person,
        Page<LoggedChange, Long> changes,
        Filter filter,
        List<String> fields,
        List<Author> authors,
        boolean editable,
        Map<Long, RevertRefusal> refusals,
        TabAddress address) {

    String revert(LoggedChange change) {
        return "/agent/users/" + person + "/changes/" + change.id() + "/revert";
    }

    String authorName() {
        return authors.stream()
                .filter(author -> author.key().equals(filter.author()))
                .map(Author::name)
                .findFirst()
                .orElse("");
    }
}
