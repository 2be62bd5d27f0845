package kith.billing;

import java.math.BigDecimal;
import kith.i18n.Texts;

/** What is charged: money, or time. */
public sealed interface Worth {

    /** In the reader's words: 12.50 €, 1:30 h. */
    String shown(Texts texts);

    /** An exact amount of a currency of ISO 4217. */
    record Money(BigDecimal amount, String currency) implements Worth {

        @Override
        public String shown(Texts texts) {
            return texts.money(amount, currency);
        }
    }

    record Time(long seconds) implements Worth {

        @Override
        public String shown(Texts texts) {
            return texts.t("billing.hours", clock());
        }

        /** Hours and minutes, and seconds where there are any: 1:30, 0:14:32. */
        public String clock() {
            String minutes = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
            return seconds % 60 == 0 ? minutes : "%s:%02d".formatted(minutes, seconds % 60);
        }
    }
}
