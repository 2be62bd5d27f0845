package kith.i18n;

import com.ibm.icu.util.Currency;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** The currencies of ISO 4217 that are money today; no metals, no units of account. */
public final class Currencies {

    private static final List<String> TODAY = today();

    private Currencies() {}

    /** Their codes: EUR. */
    public static List<String> codes() {
        return TODAY;
    }

    public static boolean known(String code) {
        return TODAY.contains(code);
    }

    /** How many decimals its amounts have: 2 for EUR, 0 for JPY. */
    public static int decimals(String code) {
        return java.util.Currency.getInstance(code).getDefaultFractionDigits();
    }

    private static List<String> today() {
        Date now = Date.from(Instant.now());
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getDefaultFractionDigits() >= 0)
                .map(java.util.Currency::getCurrencyCode)
                .filter(code -> Currency.isAvailable(code, now, now))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
