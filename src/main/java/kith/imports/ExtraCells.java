package kith.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.fields.CustomField;
import kith.fields.FieldCell;
import kith.imports.Parsed.Blank;
import kith.imports.Parsed.Code;
import kith.imports.Parsed.Contact;
import kith.imports.Parsed.Invalid;
import kith.imports.Parsed.Text;
import kith.imports.Parsed.Texts;
import kith.people.ContactKind;
import kith.people.ContactLine;
import kith.people.Messenger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that few files have: custom fields, usergroups, websites and accounts, parts of postal addresses.
 *
 * @param fields by number
 * @param groups as they are written, by their names in lower case
 * @param zone of moments without an offset
 */
record ExtraCells(Map<Long, CustomField> fields, Map<String, String> groups, LocalDate today, ZoneId zone) {

    static final ExtraCells NONE = new ExtraCells(Map.of(), Map.of(), LocalDate.EPOCH, ZoneOffset.UTC);

    Parsed parse(ColumnMapping column, String cell, boolean blankErases) {
        String text = CellParser.tidy(cell);
        if (column.target() == Target.FIELD) {
            CustomField field = column.field() == null ? null : fields.get(column.field());
            return field == null ? new Blank() : field(field, text.isEmpty() ? "" : cell, blankErases);
        }
        return text.isEmpty() ? new Blank() : filled(column, text);
    }

    private Parsed filled(ColumnMapping column, String text) {
        return switch (column.target()) {
            case USERGROUPS -> usergroups(text);
            case WEBSITE -> contact(ContactKind.WEBSITE, null, text, Code.WEBSITE_INVALID);
            case IM -> messenger(column.header(), text);
            case TWITTER -> contact(ContactKind.TWITTER, null, handle(text), Code.ACCOUNT_INVALID);
            case LINKEDIN -> contact(ContactKind.LINKEDIN, null, text, Code.ACCOUNT_INVALID);
            case FACEBOOK -> contact(ContactKind.FACEBOOK, null, text, Code.ACCOUNT_INVALID);
            case STREET, CITY, STATE, ZIP -> new Text(text);
            case COUNTRY ->
                Countries.find(text).<Parsed>map(Text::new).orElseGet(() -> new Invalid(Code.COUNTRY_UNKNOWN, text));
            case NONE,
                    NAME,
                    TITLE,
                    FIRST_NAME,
                    LAST_NAME,
                    DISPLAY_NAME,
                    EMAIL,
                    FURTHER_EMAIL,
                    PHONE,
                    ORGANIZATION,
                    POSITION,
                    LANGUAGE,
                    TIME_ZONE,
                    LABELS,
                    FIELD -> throw new IllegalArgumentException(column.target().name());
        };
    }

    private Parsed field(CustomField field, String cell, boolean blankErases) {
        if (cell.isEmpty()) {
            boolean missing = blankErases && field.agentRules().required();
            return missing ? new Invalid(Code.FIELD_MISSING, "") : new Blank();
        }
        return switch (FieldCell.read(field, cell, today, zone)) {
            case FieldCell.Value value -> new Text(value.stored());
            case FieldCell.Refused refused -> new Invalid(code(refused.key()), CellParser.tidy(cell));
        };
    }

    private static Code code(String problem) {
        return switch (problem) {
            case "choice" -> Code.FIELD_CHOICE;
            case "short" -> Code.FIELD_SHORT;
            case "long" -> Code.FIELD_LONG;
            case "pattern" -> Code.FIELD_PATTERN;
            case "early" -> Code.FIELD_EARLY;
            case "late" -> Code.FIELD_LATE;
            case "missing", "not-ticked" -> Code.FIELD_MISSING;
            default -> Code.FIELD_MALFORMED;
        };
    }

    private Parsed usergroups(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<String> parts = groups.containsKey(text.toLowerCase(Locale.ROOT))
                ? List.of(text)
                : Arrays.asList(CellParser.SEPARATOR.split(text, -1));
        for (String part : parts) {
            String group = groups.get(part.strip().toLowerCase(Locale.ROOT));
            if (group == null && !part.isBlank()) {
                return new Invalid(Code.USERGROUP_UNKNOWN, part.strip());
            }
            if (group != null) {
                found.add(group);
            }
        }
        return new Texts(new ArrayList<>(found));
    }

    /** {@code skype: jane}, or the service from the header. */
    private static Parsed messenger(String header, String text) {
        int colon = text.indexOf(':');
        Optional<Messenger> named = colon < 0 ? Optional.empty() : service(text.substring(0, colon));
        if (named.isPresent()) {
            return contact(ContactKind.IM, named.get().name(), text.substring(colon + 1), Code.ACCOUNT_INVALID);
        }
        String service = service(header).orElse(Messenger.OTHER).name();
        return contact(ContactKind.IM, service, text, Code.ACCOUNT_INVALID);
    }

    private static Optional<Messenger> service(String name) {
        String plain = HeaderNames.normalize(name);
        return Arrays.stream(Messenger.values())
                .filter(service -> service != Messenger.OTHER)
                .filter(service -> plain.contains(service.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Many write the address of the page instead of the name. */
    private static String handle(String text) {
        return text.replaceFirst("(?i)^(https?://)?(www\\.|mobile\\.)?(twitter|x)\\.com/", "")
                .replaceFirst("[/?].*$", "");
    }

    private static Parsed contact(ContactKind kind, @Nullable String variant, String text, Code code) {
        return ContactLine.parse(kind, variant, text)
                .<Parsed>map(Contact::new)
                .orElseGet(() -> new Invalid(code, text));
    }
}
