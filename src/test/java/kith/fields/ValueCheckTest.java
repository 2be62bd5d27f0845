package kith.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueCheckTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(Audience.class)
    @Tag("F201")
    @Tag("F202")
    void textIsRequiredAndHasItsLengthAndItsPattern(Audience audience) {
        FieldRules strict = new FieldRules(true, 4, 6, "[A-Z]+-\\d+", null, null, null, null);
        CustomField field = field(FieldKind.TEXT, audience, strict);

        assertThat(problem(field, audience, "")).isEqualTo("fields.problem.missing");
        assertThat(problem(field, audience, "A-1")).isEqualTo("fields.problem.short");
        assertThat(problem(field, audience, "A-12345")).isEqualTo("fields.problem.long");
        assertThat(problem(field, audience, "x A-1")).isEqualTo("fields.problem.pattern");
        assertThat(problem(field, audience, "AB-12")).isNull();
        assertThat(problem(field, other(audience), ""))
                .as("the others have rules of their own")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    @Tag("F203")
    void aToggleMustBeTickedByThoseForWhomItIsRequired(Audience audience) {
        FieldRules ticked = new FieldRules(true, null, null, null, null, null, null, null);
        CustomField field = field(FieldKind.TOGGLE, audience, ticked);

        assertThat(problem(field, audience, "")).isEqualTo("fields.problem.not-ticked");
        assertThat(problem(field, audience, "true")).isNull();
        assertThat(problem(field, other(audience), "")).isNull();
    }

    @Test
    @Tag("F204")
    void aDateLiesBetweenTwoFixedDays() {
        FieldRules between = new FieldRules(
                false, null, null, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, null);
        CustomField field = field(FieldKind.DATE, Audience.AGENT, between);

        assertThat(problem(field, Audience.AGENT, "2025-12-31")).isEqualTo("fields.problem.early");
        assertThat(problem(field, Audience.AGENT, "2027-01-01")).isEqualTo("fields.problem.late");
        assertThat(problem(field, Audience.AGENT, "2026-01-01")).isNull();
        assertThat(problem(field, Audience.AGENT, "2026-12-31")).isNull();
    }

    @Test
    @Tag("F204")
    void aDateLiesAroundToday() {
        FieldRules around = new FieldRules(false, null, null, null, null, null, 2, 7);
        CustomField field = field(FieldKind.DATE_TIME, Audience.AGENT, around);

        assertThat(problem(field, Audience.AGENT, "2026-11-19T23:59")).isEqualTo("fields.problem.early");
        assertThat(problem(field, Audience.AGENT, "2026-11-20T00:00")).isNull();
        assertThat(problem(field, Audience.AGENT, "2026-11-29T23:59")).isNull();
        assertThat(problem(field, Audience.AGENT, "2026-11-30T00:00")).isEqualTo("fields.problem.late");
    }

    @Test
    @Tag("F215")
    @Tag("T21")
    void aPatternThatOthersChokeOnIsDecidedAtOnce() {
        FieldRules evil = new FieldRules(false, null, null, "(a+)+$|([a-z]+)*=", null, null, null, null);
        CustomField field = field(FieldKind.TEXTAREA, Audience.AGENT, evil);
        String text = "a".repeat(9_999) + "!";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(problem(field, Audience.AGENT, text)).isEqualTo("fields.problem.pattern"));
    }

    @Test
    void whatIsNoValueOfTheKindIsNotRead() {
        assertThat(TypedValue.read(field(FieldKind.DATE), "2026-02-30", OSLO)).isEmpty();
        assertThat(TypedValue.read(field(FieldKind.TOGGLE), "maybe", OSLO)).isEmpty();
        assertThat(TypedValue.read(field(FieldKind.CHOICE), "3", OSLO)).isEmpty();
        assertThat(TypedValue.read(field(FieldKind.CHOICE), "1,2", OSLO)).isEmpty();
        assertThat(TypedValue.read(field(FieldKind.MULTI_CHOICE), "2,1", OSLO))
                .contains(new TypedValue.Read(new FieldValue.Choices(List.of(1L, 2L))));
        assertThat(TypedValue.read(field(FieldKind.DISPLAY), "x", OSLO)).isEmpty();
    }

    @Test
    @Tag("F190")
    void aMomentIsTypedAndShownInTheZoneOfTheReader() {
        FieldValue noon = new FieldValue.Moment(Instant.parse("2026-07-01T10:00:00Z"));

        assertThat(TypedValue.read(field(FieldKind.DATE_TIME), "2026-07-01T12:00", OSLO))
                .contains(new TypedValue.Read(noon));
        assertThat(TypedValue.show(noon, OSLO)).isEqualTo("2026-07-01T12:00");
        assertThat(TypedValue.show(noon, ZoneId.of("Asia/Kolkata"))).isEqualTo("2026-07-01T15:30");
    }

    private static @Nullable String problem(CustomField field, Audience audience, String typed) {
        Optional<TypedValue.Read> read = TypedValue.read(field, typed, OSLO);
        assertThat(read).isPresent();
        return ValueCheck.problem(field, field.rules(audience), read.get().value(), TODAY, OSLO, "")
                .map(ValueProblem::key)
                .orElse(null);
    }

    private static Audience other(Audience audience) {
        return audience == Audience.AGENT ? Audience.USER : Audience.AGENT;
    }

    private static CustomField field(FieldKind kind) {
        return field(kind, Audience.AGENT, FieldRules.NONE);
    }

    private static CustomField field(FieldKind kind, Audience whose, FieldRules rules) {
        return new CustomField(
                1,
                FieldSubject.PERSON,
                kind,
                "Field",
                "",
                "",
                true,
                false,
                "",
                whose == Audience.USER ? rules : FieldRules.NONE,
                whose == Audience.AGENT ? rules : FieldRules.NONE,
                Map.of(),
                List.of(new FieldChoice(1, null, "One", "One"), new FieldChoice(2, null, "Two", "Two")),
                0);
    }
}
