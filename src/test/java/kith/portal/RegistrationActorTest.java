package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import kith.CommittedTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldKind;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
class RegistrationActorTest {

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Test
    @Tag("F256")
    void whatSomebodySaysWhenRegisteringIsSaidByThem() {
        long site = fields.field(given.agent("Kim", Scope.ALL), FieldKind.TEXT, "Site")
                .id();
        db.sql("update custom_field set agent_only = false").update();
        db.sql("insert into portal_form_field (form, field_id, required) values ('REGISTRATION', ?, true)", site)
                .update();
        PortalVisitor grace = new PortalVisitor(mvc);
        grace.post("/register", Map.of("name", "Grace Hopper", "email", "grace@navy.example"));
        String mail = db.sql("select plain from outgoing_mail order by id desc limit 1")
                .query(String.class)
                .single();
        var link = Pattern.compile("/registration/[\\w-]{43}").matcher(mail);
        assertThat(link.find()).isTrue();

        grace.post(link.group(), Map.of("password", "nanosecond of wire", "f" + site, "Arlington", "was_f" + site, ""));

        assertThat(db.sql("""
                        select actor_kind || ' ' || actor_name || ' ' || source from change_log
                        where strpos(new_value, 'Arlington') > 0
                        """).query(String.class).list()).containsExactly("USER Grace Hopper portal");
    }
}
