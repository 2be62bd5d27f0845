package kith.sample;

import java.time.ZoneOffset;
import java.util.Locale;
import kith.i18n.Languages;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.shell.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the sample on the first start without configuration, and says at each start of a trial how to come in. */
@Component
@Order(0) // before whoever asks whether there is an administrator
class FirstStart implements ApplicationRunner {

    private final LoadSample sample;
    private final Installation installation;
    private final Texts texts;
    private final boolean wanted;
    private final boolean ownDatabase;
    private final String baseUrl;

    FirstStart(
            LoadSample sample,
            Installation installation,
            Translator translator,
            @Value("${kith.sample}") boolean wanted,
            @Value("${kith.database.url}") String databaseUrl,
            @Value("${kith.base-url}") String baseUrl) {
        this.sample = sample;
        this.installation = installation;
        this.texts = translator.texts(Languages.DEFAULT, ZoneOffset.UTC);
        this.wanted = wanted;
        this.ownDatabase = databaseUrl.isEmpty();
        this.baseUrl = baseUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        if (ownDatabase) {
            sample.loadOnce();
        }
        if (installation.trial()) {
            System.out.println(welcome());
        }
    }

    private String welcome() {
        StringBuilder text = new StringBuilder("\n  ")
                .append(texts.t("sample.welcome", baseUrl + "/agent"))
                .append("\n\n");
        for (SampleAgent agent : SampleAgent.values()) {
            String scope = agent.scope() == null ? "none" : agent.scope().name();
            text.append(String.format(Locale.ROOT, "    %-24s %s%n", agent.address(), texts.t("staff.scope." + scope)));
        }
        sample.portalUser()
                .ifPresent(address -> text.append("\n  ")
                        .append(texts.t("sample.welcome.portal", baseUrl, address))
                        .append('\n'));
        return text.append("\n  ")
                .append(texts.t("sample.welcome.password", SampleAgent.PASSWORD))
                .append('\n')
                .toString();
    }
}
