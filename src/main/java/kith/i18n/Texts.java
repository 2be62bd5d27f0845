package kith.i18n;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything a page says, in one language and one time zone. */
public final class Texts {

    /** Nothing but words and numbered places: no choice of forms, no quoting. */
    private static final Pattern SIMPLE = Pattern.compile("(?:[^{}']++|\\{\\d\\})*+");

    private final Messages messages;
    private final Locale language;
    private final ZoneId zone;
    private final DateStyle style;
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<String, Optional<SimpleFormatter>> simple = new ConcurrentHashMap<>();
    private final Amounts amounts;

    Texts(Messages messages, Locale language, ZoneId zone, DateStyle style) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.style = style;
        this.amounts = new Amounts(formatLocale());
    }

    /** The message of this key, its arguments filled in by ICU MessageFormat ({0}, {0, plural, …}). */
    public String t(String key, @Nullable Object... arguments) {
        if (arguments.length == 0) {
            return known(plain, key, this::format);
        }
        SimpleFormatter pattern = known(simple, key, this::simple).orElse(null);
        return pattern == null || pattern.getArgumentLimit() > arguments.length
                ? format(key, arguments)
                : filled(pattern, key, arguments);
    }

    /** The message with its placeholders as they are, for the script to fill in. */
    public String pattern(String key) {
        return messages.pattern(language, key);
    }

    public boolean has(String key) {
        return !messages.pattern(language, key).equals(key);
    }

    public Locale language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
    public String direction() {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** A day: 20 Nov 2026. */
    public String date(Instant moment) {
        return moment("yMMMd", moment);
    }

    /** A day that is the same everywhere: 20 Nov 2026. */
    public String day(LocalDate day) {
        return known(dates, "yMMMd", this::formatter).format(day);
    }

    /** A moment to the minute: 20 Nov 2026, 15:24. */
    public String dateTime(Instant moment) {
        return moment("yMMMdHm", moment);
    }

    /** The time of day: 15:24. */
    public String time(Instant moment) {
        return moment("Hm", moment);
    }

    public String number(long number) {
        return amounts.number(number);
    }

    /** An amount of money with all decimals of its currency, a code of ISO 4217: 12.50 €. */
    public String money(BigDecimal amount, String currency) {
        return amounts.money(amount, currency);
    }

    /** The size of a file, 1024 bytes to the kilobyte: 88 bytes, 318 kB, 1.4 MB. */
    public String size(long bytes) {
        return amounts.size(bytes);
    }

    /** The name of a currency of ISO 4217: Euro. */
    public String currencyName(String code) {
        return Currency.getInstance(code).getDisplayName(formatLocale());
    }

    /** How long ago, in the largest unit that fits: 2 hours ago. */
    public String ago(Instant moment, Instant now) {
        Duration passed = Duration.between(moment, now);
        var formatter = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(formatLocale()));
        if (passed.toMinutes() < 1) {
            return formatter.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (passed.toHours() < 1) {
            return formatter.format((double) passed.toMinutes(), Direction.LAST, RelativeUnit.MINUTES);
        }
        return passed.toDays() < 1
                ? formatter.format((double) passed.toHours(), Direction.LAST, RelativeUnit.HOURS)
                : formatter.format((double) passed.toDays(), Direction.LAST, RelativeUnit.DAYS);
    }

    /** A language's own name: Deutsch. */
    public String languageName(String tag) {
        Locale named = Locale.forLanguageTag(tag);
        String name = named.getDisplayName(named);
        return name.isEmpty() ? tag : name;
    }

    /** The name of a country of ISO 3166-1: Norway. */
    public String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** Most messages only want words and numbers filled in; those need not be parsed again each time. */
    private String filled(SimpleFormatter pattern, String key, @Nullable Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            switch (arguments[i]) {
                case String word -> words[i] = word;
                case Integer number -> words[i] = number(number);
                case Long number -> words[i] = number(number);
                case null, default -> {
                    return format(key, arguments);
                }
            }
        }
        return pattern.format(words);
    }

    private Optional<SimpleFormatter> simple(String key) {
        String pattern = messages.pattern(language, key);
        return SIMPLE.matcher(pattern).matches() ? Optional.of(SimpleFormatter.compile(pattern)) : Optional.empty();
    }

    private String format(String key, @Nullable Object... arguments) {
        return new MessageFormat(messages.pattern(language, key), formatLocale()).format(arguments);
    }

    private String moment(String skeleton, Instant moment) {
        return known(dates, skeleton, this::formatter).format(moment);
    }

    /** What is there is taken without a lock, unlike by {@code computeIfAbsent}; a page asks hundreds of times. */
    private static <V> V known(Map<String, V> values, String key, Function<String, V> making) {
        V value = values.get(key);
        return value == null ? values.computeIfAbsent(key, making) : value;
    }

    private DateTimeFormatter formatter(String skeleton) {
        String pattern = pattern(DateTimePatternGenerator.getInstance(formatLocale()), skeleton);
        return DateTimeFormatter.ofPattern(pattern, formatLocale()).withZone(zone);
    }

    private String pattern(DateTimePatternGenerator patterns, String skeleton) {
        String day = style.day();
        if (day == null || !skeleton.startsWith("y")) {
            return patterns.getBestPattern(skeleton);
        }
        return skeleton.equals("yMMMd") ? day : day + " " + patterns.getBestPattern("Hm");
    }

    /** English without a region writes dates and numbers the way most of the world reads them. */
    private Locale formatLocale() {
        return language.equals(Locale.ENGLISH) || language.equals(Languages.PSEUDO_LONG) ? Locale.UK : language;
    }
}
