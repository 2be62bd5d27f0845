package kith.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kith.fields.CustomField;
import kith.people.EmailAddress;
import org.springframework.stereotype.Component;

/** Makes the parsers of imports' rows. */
@Component
class RowParsing {

    private final ImportFields fields;
    private final Clock clock;

    RowParsing(ImportFields fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** For moments without an offset the time zone is that of whoever imports. */
    RowParser of(PeopleImport read, ZoneId zone) {
        CellParser cells = new CellParser(typed -> EmailAddress.parse(typed).map(EmailAddress::text), null);
        Mapping mapping = read.knownMapping();
        ExtraCells extras = mapping.extras() ? extras(zone) : ExtraCells.NONE;
        return new RowParser(mapping, cells, extras, read.options().mode() == ImportOptions.Mode.OVERWRITE);
    }

    private ExtraCells extras(ZoneId zone) {
        Map<Long, CustomField> byId = new HashMap<>();
        fields.all().forEach(field -> byId.put(field.id(), field));
        Map<String, String> groups = new HashMap<>();
        fields.groups().forEach(name -> groups.put(name.toLowerCase(Locale.ROOT), name));
        return new ExtraCells(byId, groups, LocalDate.now(clock.withZone(zone)), zone);
    }
}
