package kith.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cell of a file as the value of a custom field, by the rules that agents keep to. */
public final class FieldCell {

    private static final Set<String> ON = Set.of("true", "yes", "y", "1", "on", "x", "ja", "j", "wahr", "✓");
    private static final Set<String> OFF = Set.of("false", "no", "n", "0", "off", "nein", "falsch", "-");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_FIRST_TIME =
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern GREATER = Pattern.compile("\\s*[>›]\\s*");
    private static final List<Pattern> BETWEEN = List.of(Pattern.compile("[;|]"), Pattern.compile("[;|,]"));

    private FieldCell() {}

    /** What came of a cell. */
    public sealed interface Reading {}

    /** A value as {@link FieldValue#stored} writes it; empty says that there shall be none. */
    public record Value(String stored) implements Reading {}

    /** Why it cannot be, as the key of a message under {@code fields.problem.}. */
    public record Refused(String key) implements Reading {}

    /** Reads a cell that is not blank; moments without an offset are those of the time zone. */
    public static Reading read(CustomField field, String cell, LocalDate today, ZoneId zone) {
        String text = TypedValue.tidy(field.kind(), cell);
        try {
            return value(field, text, zone)
                    .map(read -> checked(field, read.value(), today, zone))
                    .orElseGet(() -> new Refused(field.kind().choices() ? "choice" : "malformed"));
        } catch (DateTimeException malformed) {
            return new Refused("malformed");
        }
    }

    private static Reading checked(CustomField field, @Nullable FieldValue value, LocalDate today, ZoneId zone) {
        return ValueCheck.problem(field, field.agentRules(), value, today, zone, "")
                .<Reading>map(problem ->
                        new Refused(problem.key().substring(problem.key().lastIndexOf('.') + 1)))
                .orElseGet(() -> new Value(value == null ? "" : value.stored()));
    }

    private static Optional<TypedValue.Read> value(CustomField field, String text, ZoneId zone) {
        return switch (field.kind()) {
            case TEXT, TEXTAREA, HIDDEN -> Optional.of(new TypedValue.Read(new FieldValue.Text(text)));
            case TOGGLE -> toggle(text.toLowerCase(Locale.ROOT));
            case DATE -> Optional.of(new TypedValue.Read(new FieldValue.Day(day(text))));
            case DATE_TIME -> Optional.of(new TypedValue.Read(new FieldValue.Moment(moment(text, zone))));
            case CHOICE, RADIO ->
                choice(field, text).map(one -> new TypedValue.Read(new FieldValue.Choices(List.of(one.id()))));
            case MULTI_CHOICE, CHECKBOXES ->
                choices(field, text).map(some -> new TypedValue.Read(new FieldValue.Choices(some)));
            case DISPLAY -> Optional.empty();
        };
    }

    private static Optional<TypedValue.Read> toggle(String text) {
        if (ON.contains(text)) {
            return Optional.of(new TypedValue.Read(new FieldValue.On()));
        }
        return OFF.contains(text) ? Optional.of(new TypedValue.Read(null)) : Optional.empty();
    }

    /** Which of two numbers is the month nobody can tell where slashes are between them: such days are refused. */
    private static LocalDate day(String text) {
        return text.indexOf('.') > 0
                ? LocalDate.parse(text, DAY_FIRST)
                : LocalDate.parse(text.length() > 10 && text.startsWith("00:00", 11) ? text.substring(0, 10) : text);
    }

    private static Instant moment(String text, ZoneId zone) {
        if (text.indexOf('.') > 0 && text.indexOf('.') < 3) {
            return LocalDateTime.parse(text, DAY_FIRST_TIME).atZone(zone).toInstant();
        }
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
        }
        boolean offset = iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
        return offset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    /** By its path, else by its name where no other choice has the same. */
    private static Optional<FieldChoice> choice(CustomField field, String text) {
        String path = GREATER.matcher(text.strip()).replaceAll(FieldChoice.SEPARATOR);
        Optional<FieldChoice> byPath = field.choice(path);
        List<FieldChoice> byName = field.choices().stream()
                .filter(choice -> choice.name().equalsIgnoreCase(text.strip()))
                .toList();
        return byPath.or(() -> byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty());
    }

    /** Names may hold commas: what is a choice as a whole is one. */
    private static Optional<List<Long>> choices(CustomField field, String text) {
        Optional<FieldChoice> whole = choice(field, text);
        if (whole.isPresent()) {
            return whole.map(one -> List.of(one.id()));
        }
        return BETWEEN.stream()
                .map(between -> each(field, between.split(text, -1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<Long>> each(CustomField field, String[] parts) {
        List<Long> ids = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                Optional<FieldChoice> found = choice(field, part);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                ids.add(found.get().id());
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
