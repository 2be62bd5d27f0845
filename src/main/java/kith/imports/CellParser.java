package kith.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kith.imports.Parsed.Blank;
import kith.imports.Parsed.Code;
import kith.imports.Parsed.Invalid;
import kith.imports.Parsed.Phone;
import kith.imports.Parsed.Text;
import kith.imports.Parsed.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a value of the target that its column goes to. */
public final class CellParser {

    private static final int NAME = 200;
    private static final int FIRST_NAME = 99;
    private static final int LAST_NAME = 100;
    private static final int TITLE = 50;
    private static final int LABEL = 50;
    private static final int PHONE = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    static final Pattern SEPARATOR = Pattern.compile("[;,|]");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final EmailReading emails;
    private final @Nullable String region;

    /** Numbers without a country code are taken as of this region (ISO 3166), where one is given. */
    public CellParser(EmailReading emails, @Nullable String region) {
        this.emails = emails;
        this.region = region;
    }

    public Parsed parse(Target target, String cell) {
        String text = tidy(cell);
        if (text.isEmpty()) {
            return new Blank();
        }
        return switch (target) {
            case NONE -> new Blank();
            case NAME, DISPLAY_NAME -> bounded(text, NAME, Code.NAME_TOO_LONG);
            // The two parts with a blank between must fit into one name.
            case FIRST_NAME -> bounded(text, FIRST_NAME, Code.PART_OF_NAME_TOO_LONG);
            case LAST_NAME -> bounded(text, LAST_NAME, Code.PART_OF_NAME_TOO_LONG);
            case TITLE -> bounded(text, TITLE, Code.TITLE_TOO_LONG);
            case ORGANIZATION -> bounded(text, NAME, Code.ORGANIZATION_TOO_LONG);
            case POSITION -> bounded(text, NAME, Code.POSITION_TOO_LONG);
            case EMAIL -> email(text);
            case FURTHER_EMAIL -> furtherEmails(text);
            case PHONE -> phone(cell.strip());
            case LANGUAGE -> known(Languages.find(text).orElse(null), Code.LANGUAGE_UNKNOWN, text);
            case TIME_ZONE -> known(TimeZones.find(text).orElse(null), Code.TIME_ZONE_UNKNOWN, text);
            case LABELS -> labels(text);
            case USERGROUPS, WEBSITE, IM, TWITTER, LINKEDIN, FACEBOOK, STREET, CITY, STATE, ZIP, COUNTRY, FIELD ->
                throw new IllegalArgumentException(target.name());
        };
    }

    /** Most cells are tidy already, and looking costs less than a pattern. */
    static String tidy(String cell) {
        boolean blankBefore = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean blank = c <= ' ' || c == '\u00a0';
            if (blank && (c != ' ' || blankBefore)) {
                return BLANKS.matcher(cell).replaceAll(" ").strip();
            }
            blankBefore = blank;
        }
        return cell.strip();
    }

    private static Parsed bounded(String text, int most, Code code) {
        return text.codePointCount(0, text.length()) > most ? new Invalid(code, text) : new Text(text);
    }

    private static Parsed known(@Nullable String found, Code code, String text) {
        return found == null ? new Invalid(code, text) : new Text(found);
    }

    private Parsed email(String text) {
        return known(emails.read(text).orElse(null), Code.EMAIL_INVALID, text);
    }

    private Parsed furtherEmails(String text) {
        List<String> addresses = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (!part.isBlank()) {
                switch (email(part.strip())) {
                    case Text(String address) -> addresses.add(address);
                    case Invalid invalid -> {
                        return invalid;
                    }
                    case Blank _, Texts _, Phone _, Parsed.Contact _ -> throw new IllegalStateException(part);
                }
            }
        }
        return new Texts(addresses.stream().distinct().toList());
    }

    private static Parsed labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        List<String> inOrder = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            String label = part.strip();
            if (label.codePointCount(0, label.length()) > LABEL) {
                return new Invalid(Code.LABEL_TOO_LONG, label);
            }
            if (!label.isEmpty() && labels.putIfAbsent(label.toLowerCase(Locale.ROOT), label) == null) {
                inOrder.add(label);
            }
        }
        return new Texts(List.copyOf(inOrder));
    }

    private Parsed phone(String typed) {
        if (typed.codePoints().noneMatch(Character::isDigit)) {
            return new Invalid(Code.PHONE_WITHOUT_DIGITS, typed);
        }
        if (typed.length() > PHONE) {
            return new Invalid(Code.PHONE_TOO_LONG, typed);
        }
        return new Phone(typed, e164(typed));
    }

    /** What cannot be understood is kept as it was typed. */
    private @Nullable String e164(String typed) {
        // Without a region only what names its country can be told, and refusals are dear.
        if (region == null && typed.indexOf('+') < 0 && typed.indexOf('\uff0b') < 0) {
            return null;
        }
        try {
            PhoneNumber number = PHONES.parse(typed, region);
            boolean complete = PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return complete ? PHONES.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
