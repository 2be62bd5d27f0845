package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.Given;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which address mail about a ticket goes to. */
@DatabaseTest
class TicketMailTest {

    @Autowired
    private TicketMail mail;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private PersonId ada;
    private TicketId ticket;
    private TicketId other;

    @BeforeEach
    void aUserWithTwoAddresses() {
        long support = given.department("Support");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        given.email(ada, "ada@home.example");
        ticket = new TicketId(given.ticket(ada, support, "The engine does not start"));
        other = new TicketId(given.ticket(ada, support, "Another"));
    }

    @Test
    @Tag("F84")
    void itIsThePrimaryOneAlone() {
        assertThat(mail.addressFor(ticket)).contains("ada@acme.example");
    }

    @Test
    @Tag("F91")
    void aChosenOneIsForThatTicketAlone() {
        choose("ada@home.example");

        assertThat(mail.addressFor(ticket)).contains("ada@home.example");
        assertThat(mail.addressFor(other)).contains("ada@acme.example");
    }

    @Test
    @Tag("F92")
    void whenTheChosenOneIsRemovedItIsThePrimaryOneAgain() {
        choose("ada@home.example");
        db.sql("delete from email_address where address = 'ada@home.example'").update();

        assertThat(mail.addressFor(ticket)).contains("ada@acme.example");
    }

    @Test
    @Tag("F92")
    @Tag("T16")
    void whenTheChosenOneIsSomebodyElsesItIsThePrimaryOneAgain() {
        choose("ada@home.example");
        PersonId eve = given.user("Eve", "eve@else.example");
        db.sql("update email_address set person_id = ? where address = 'ada@home.example'", eve.value())
                .update();

        assertThat(mail.addressFor(ticket)).contains("ada@acme.example");
    }

    @Test
    @Tag("F93")
    void anotherPrimaryAddressDoesNotChangeAChoice() {
        choose("ada@home.example");
        given.email(ada, "ada@new.example");
        db.sql("update email_address set is_primary = false where person_id = ?", ada.value())
                .update();
        db.sql("update email_address set is_primary = true where address = 'ada@new.example'")
                .update();

        assertThat(mail.addressFor(ticket)).contains("ada@home.example");
        assertThat(mail.addressFor(other)).contains("ada@new.example");
    }

    private void choose(String address) {
        db.sql(
                        "update ticket set notify_address_id = (select id from email_address where address = ?) where id = ?",
                        address,
                        ticket.value())
                .update();
    }
}
