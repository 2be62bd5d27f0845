package kith.billing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.billing.ChargeOutcome.Invalid;
import kith.billing.Worth.Money;
import kith.billing.Worth.Time;
import kith.i18n.Currencies;
import org.jspecify.annotations.Nullable;

/**
 * A charge as it was typed.
 *
 * @param money whether the amount counts, or else the time
 * @param time hours and minutes (1:30), with seconds (0:14:32), or minutes alone (90)
 * @param amount with a point or a comma before the decimals, and nothing between the thousands
 */
public record TypedCharge(boolean money, String time, String amount, String comment) {

    public static final TypedCharge EMPTY = new TypedCharge(false, "", "", "");

    public static final int LONGEST_COMMENT = 300;

    private static final long MOST_SECONDS = 3_600_000;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]?\\d)(?::([0-5]?\\d))?");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(?:[.,]\\d{1,4})?");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** What is there of a charge already, for the form that changes it. */
    public static TypedCharge of(Charge charge) {
        String comment = charge.comment() == null ? "" : charge.comment();
        return switch (charge.worth()) {
            case Money money -> new TypedCharge(true, "", money.amount().toPlainString(), comment);
            case Time time -> new TypedCharge(false, time.clock(), "", comment);
        };
    }

    /** What it says, an amount in this currency. */
    Reading read(String currency) {
        Map<String, String> problems = new HashMap<>();
        Worth worth = money ? readMoney(currency) : readTime();
        if (worth == null) {
            problems.put(money ? "amount" : "time", money ? "billing.amount.bad" : "billing.time.bad");
        }
        String words = BREAKS.matcher(comment).replaceAll(" ").strip();
        if (words.length() > LONGEST_COMMENT) {
            problems.put("comment", "billing.comment.bad");
        }
        return worth == null || !problems.isEmpty()
                ? new Reading.Wrong(new Invalid(problems))
                : new Reading.Right(worth, words.isEmpty() ? null : words);
    }

    private @Nullable Money readMoney(String currency) {
        String typed = amount.strip();
        if (!AMOUNT.matcher(typed).matches()) {
            return null;
        }
        int decimals = Currencies.decimals(currency);
        BigDecimal read = new BigDecimal(typed.replace(',', '.'));
        return read.signum() == 0 || read.scale() > decimals ? null : new Money(read.setScale(decimals), currency);
    }

    private @Nullable Time readTime() {
        String typed = time.strip();
        Matcher clock = CLOCK.matcher(typed);
        long seconds = 0;
        if (clock.matches()) {
            String last = clock.group(3) == null ? "0" : clock.group(3);
            seconds =
                    Long.parseLong(clock.group(1)) * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(last);
        } else if (MINUTES.matcher(typed).matches()) {
            seconds = Long.parseLong(typed) * 60;
        }
        return seconds < 1 || seconds > MOST_SECONDS ? null : new Time(seconds);
    }

    /** What was typed, understood or not. */
    sealed interface Reading {

        record Right(Worth worth, @Nullable String comment) implements Reading {}

        record Wrong(Invalid outcome) implements Reading {}
    }
}
