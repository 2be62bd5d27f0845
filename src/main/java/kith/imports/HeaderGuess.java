package kith.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.fields.CustomField;
import kith.fields.FieldWords;
import org.jspecify.annotations.Nullable;

/** Proposes a mapping from the names of the columns and from what stands in them. */
public final class HeaderGuess {

    private final List<ColumnStatistics> columns;
    private final @Nullable ColumnMapping[] mapped;
    private final Set<Target> taken = EnumSet.noneOf(Target.class);

    private HeaderGuess(List<ColumnStatistics> columns) {
        this.columns = columns;
        this.mapped = new ColumnMapping[columns.size()];
    }

    public static Mapping of(List<ColumnStatistics> columns) {
        return of(columns, List.of());
    }

    /** Also proposes custom fields, by their titles in any language. */
    public static Mapping of(List<ColumnStatistics> columns, List<CustomField> fields) {
        HeaderGuess guess = new HeaderGuess(columns);
        guess.byTitle(fields);
        guess.byName();
        guess.byContent();
        guess.bySimilarName();
        guess.nameWithoutHeader();
        return guess.mapping();
    }

    private void byName() {
        for (int i = 0; i < columns.size(); i++) {
            Optional<Target> target = HeaderNames.find(columns.get(i).header());
            if (mapped[i] == null && target.isPresent()) {
                put(i, target.get(), contradicts(i, target.get()) ? Confidence.UNSURE : Confidence.SURE);
            }
        }
    }

    /** Whoever named a field so had it in mind; only the address is more than any field. */
    private void byTitle(List<CustomField> fields) {
        Set<Long> given = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            Optional<Target> named = HeaderNames.find(header);
            Optional<Long> field = named.equals(Optional.of(Target.EMAIL)) ? Optional.empty() : titled(header, fields);
            if (field.isPresent() && given.add(field.get())) {
                boolean certain = named.isEmpty() || named.get() == Target.NONE;
                Confidence confidence = certain ? Confidence.SURE : Confidence.LIKELY;
                mapped[i] = ColumnMapping.ofField(i, header, field.get(), confidence);
            }
        }
    }

    private static Optional<Long> titled(String header, List<CustomField> fields) {
        String wanted = HeaderNames.normalize(header);
        return wanted.isEmpty()
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> Stream.concat(
                                        Stream.of(field.title()),
                                        field.translations().values().stream().map(FieldWords::title))
                                .anyMatch(title -> HeaderNames.normalize(title).equals(wanted)))
                        .map(CustomField::id)
                        .findFirst();
    }

    /** A column that is called e-mail and holds none is worth a look. */
    private boolean contradicts(int column, Target target) {
        ContentShape shape = columns.get(column).shape();
        return switch (target) {
            case EMAIL, FURTHER_EMAIL -> shape != ContentShape.EMAIL && shape != ContentShape.EMPTY;
            case NAME, FIRST_NAME, LAST_NAME, ORGANIZATION -> shape == ContentShape.EMAIL;
            case NONE,
                    TITLE,
                    DISPLAY_NAME,
                    PHONE,
                    POSITION,
                    LANGUAGE,
                    TIME_ZONE,
                    LABELS,
                    USERGROUPS,
                    WEBSITE,
                    IM,
                    TWITTER,
                    LINKEDIN,
                    FACEBOOK,
                    STREET,
                    CITY,
                    STATE,
                    ZIP,
                    COUNTRY,
                    FIELD -> false;
        };
    }

    private void byContent() {
        for (int i = 0; i < columns.size(); i++) {
            boolean named = !columns.get(i).header().isBlank();
            Target target = switch (columns.get(i).shape()) {
                case EMAIL -> Target.EMAIL;
                case PHONE -> Target.PHONE;
                case TIME_ZONE -> Target.TIME_ZONE;
                case LANGUAGE -> named ? Target.LANGUAGE : Target.NONE;
                case EMPTY, URL, DATE, NUMBER, TEXT -> Target.NONE;
            };
            if (mapped[i] == null && target != Target.NONE) {
                put(i, target, named ? Confidence.LIKELY : Confidence.SURE);
            }
        }
    }

    private void bySimilarName() {
        for (int i = 0; i < columns.size(); i++) {
            Optional<Target> target = HeaderNames.findSimilar(columns.get(i).header());
            if (mapped[i] == null && target.isPresent()) {
                put(i, target.get(), Confidence.LIKELY);
            }
        }
    }

    /** In a list without header, such as pasted lines, the first text is most likely the name. */
    private void nameWithoutHeader() {
        if (columns.stream().anyMatch(column -> !column.header().isBlank())) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (mapped[i] == null && columns.get(i).shape() == ContentShape.TEXT) {
                put(i, Target.NAME, Confidence.LIKELY);
                return;
            }
        }
    }

    private void put(int column, Target wanted, Confidence confidence) {
        Target target = wanted == Target.EMAIL && taken.contains(Target.EMAIL) ? Target.FURTHER_EMAIL : wanted;
        if (!target.repeatable() && !taken.add(target)) {
            mapped[column] = mapping(column, Target.NONE, Confidence.UNSURE);
        } else {
            mapped[column] = mapping(column, target, confidence);
        }
    }

    private ColumnMapping mapping(int column, Target target, Confidence confidence) {
        return ColumnMapping.of(column, columns.get(column).header(), target, confidence);
    }

    private Mapping mapping() {
        List<ColumnMapping> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping known = mapped[i];
            all.add(known == null ? mapping(i, Target.NONE, Confidence.UNSURE) : known);
        }
        return withoutPartOfAddress(new Mapping(all));
    }

    /** A city alone is no address. */
    private Mapping withoutPartOfAddress(Mapping guessed) {
        if (guessed.wholeAddress()) {
            return guessed;
        }
        return new Mapping(guessed.columns().stream()
                .map(each -> each.target().postal() ? mapping(each.column(), Target.NONE, Confidence.UNSURE) : each)
                .toList());
    }
}
