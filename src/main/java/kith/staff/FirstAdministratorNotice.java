package kith.staff;

import java.time.ZoneOffset;
import kith.i18n.Languages;
import kith.i18n.Texts;
import kith.i18n.Translator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the link for the first administrator at each start until there is one; never into the log. */
@Component
@Order(10) // after the sample, which brings its own administrator
class FirstAdministratorNotice implements ApplicationRunner {

    private final FirstAdministratorLink link;
    private final Texts texts;

    FirstAdministratorNotice(FirstAdministratorLink link, Translator translator) {
        this.link = link;
        this.texts = translator.texts(Languages.DEFAULT, ZoneOffset.UTC);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        link.create()
                .ifPresent(address ->
                        System.out.println("\n  " + texts.t("staff.setup.notice") + "\n  " + address + "\n"));
    }
}
