package kith.billing.web;

import java.util.Objects;
import kith.billing.TypedCharge;
import org.jspecify.annotations.Nullable;

/** A charge as a form sends it. */
record ChargeForm(
        @Nullable String kind,
        @Nullable String time,
        @Nullable String amount,
        @Nullable String comment) {

    TypedCharge typed() {
        return new TypedCharge("AMOUNT".equals(kind), words(time), words(amount), words(comment));
    }

    private static String words(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
