package kith.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.util.Locale;

/** How much of something there is, as a language writes it. */
final class Amounts {

    private static final long KILO = 1024;

    private final LocalizedNumberFormatter any;
    private final LocalizedNumberFormatter whole;

    Amounts(Locale language) {
        any = NumberFormatter.withLocale(language);
        whole = any.precision(Precision.integer());
    }

    String number(long number) {
        return whole.format(number).toString();
    }

    String money(BigDecimal amount, String currency) {
        return any.unit(Currency.getInstance(currency))
                .precision(Precision.fixedFraction(Math.max(amount.scale(), Currencies.decimals(currency))))
                .format(amount)
                .toString();
    }

    String size(long bytes) {
        if (bytes < KILO) {
            return whole.unit(MeasureUnit.BYTE)
                    .unitWidth(UnitWidth.FULL_NAME)
                    .format(bytes)
                    .toString();
        }
        if (bytes < KILO * KILO) {
            return whole.unit(MeasureUnit.KILOBYTE)
                    .format((double) bytes / KILO)
                    .toString();
        }
        return any.precision(Precision.maxFraction(1))
                .unit(MeasureUnit.MEGABYTE)
                .format((double) bytes / KILO / KILO)
                .toString();
    }
}
