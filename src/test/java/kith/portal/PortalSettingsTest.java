package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class PortalSettingsTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PortalSettingsRepository settings;

    @Test
    @Tag("F470")
    void administratorsSetHowPeopleComeInAndItIsLogged() {
        long kim = given.agent("Kim", Scope.ALL);

        assertThat(save(kim, Map.of("minutes", "3"))).isEqualTo(422);
        assertThat(save(kim, Map.of("minutes", "90", "validatedOnly", "true"))).isEqualTo(302);

        assertThat(settings.now()).isEqualTo(new PortalSettings(false, false, false, false, 90, true));
        assertThat(db.sql("select count(*) from system_log where action = 'portal.settings-changed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private int save(long agent, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/agent/admin/portal")
                .with(Given.signedIn(agent))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange().getResponse().getStatus();
    }
}
