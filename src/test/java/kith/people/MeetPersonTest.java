package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.Given;
import kith.people.MeetPerson.Met;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MeetPersonTest {

    @Autowired
    private MeetPerson meetPerson;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Test
    @Tag("F56")
    void whoeverHasTheAddressIsMetAgain() {
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        given.email(ada, "ada@private.example");

        Met met = meetPerson.meet(address("ADA@private.example"), "A. King", Channel.EMAIL);

        assertThat(met).isEqualTo(new Met(ada, false, PersonStatus.ACTIVE));
        assertThat(name(ada)).isEqualTo("Ada Lovelace");
    }

    @Test
    @Tag("F57")
    @Tag("F63")
    void twoUnknownAddressesAreTwoUsers() {
        PersonId one = meetPerson
                .meet(address("ada@acme.example"), "Ada", Channel.EMAIL)
                .id();
        PersonId other = meetPerson
                .meet(address("ada@private.example"), "  ", Channel.PORTAL)
                .id();
        meetPerson.meet(address("ada@acme.example"), "", Channel.EMAIL);

        assertThat(one).isNotEqualTo(other);
        assertThat(name(one)).isEqualTo("Ada");
        assertThat(name(other)).isEqualTo("ada");
    }

    private String name(PersonId person) {
        return db.sql("select name from person where id = ?", person.value())
                .query(String.class)
                .single();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
