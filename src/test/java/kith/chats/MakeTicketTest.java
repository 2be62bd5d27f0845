package kith.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.GivenChats;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tickets that agents make of chats. */
@DatabaseTest
class MakeTicketTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private Database db;

    private Desk kim;
    private long support;
    private long ofGuest;
    private String page;

    @BeforeEach
    void kimTalksToAGuest() {
        support = given.department("Support");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.LIMITED, support));
        ofGuest = chats.ofGuest("Tiago", support);
        page = "/agent/chats/" + ofGuest;
        chats.say(ofGuest, null, "The engine stops\nat noon");
        chats.accepted(ofGuest, kim.agent());
        chats.say(ofGuest, "Kim Osei", "Since when?");
    }

    @Test
    @Tag("F232")
    void withoutAnAddressTheFormAsksForItAtTheField() {
        assertThat(kim.page(page).select("form[action$=ticket] [name=email]")).hasSize(1);

        for (String email : List.of("", "nonsense", "kim@help.example")) {
            var answer = kim.post(page + "/ticket", "subject", "Engine", "email", email);
            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            Document form = Jsoup.parse(Desk.body(answer));
            assertThat(form.select("details[open] [aria-invalid=true]").attr("name"))
                    .isEqualTo("email");
            assertThat(form.select("[name=subject]").val()).isEqualTo("Engine");
            assertThat(form.select("#email-error")).hasSize(1);
        }
        assertThat(tickets()).isZero();
    }

    @Test
    @Tag("F232")
    void withAnAddressTheGuestIsMetAndTicketAndChatLeadToEachOther() {
        String ticket = location("subject", "Engine", "email", "tiago@ferreira.example");

        assertThat(db.sql("select p.name || ' ' || p.channel from chat c join person p on p.id = c.person_id")
                        .query(String.class)
                        .single())
                .isEqualTo("Tiago CHAT");
        Document shown = kim.page(ticket);
        assertThat(shown.select(".message").text()).contains("Tiago:", "The engine stops", "Kim Osei:", "Since when?");
        assertThat(shown.select("a[href=" + page + "]")).hasSize(1);
        assertThat(shown.text()).contains("from a chat");
        assertThat(kim.page(page).select("#chat-head a[href=" + ticket + "]")).hasSize(1);
        assertThat(kim.page(page).select("form[action$=ticket]")).isEmpty();
        assertThat(location("subject", "Again", "email", "other@ferreira.example"))
                .isEqualTo(ticket);
        assertThat(tickets()).isOne();
    }

    @Test
    @Tag("F232")
    void aUserWhoseAddressIsKnownIsNotAskedForIt() {
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        page = "/agent/chats/" + chats.ended(ada, support, "The engine stops");

        assertThat(kim.page(page).select("form[action$=ticket] [name=email]")).isEmpty();
        assertThat(kim.page(page).select("form[action$=ticket] [name=subject]").val())
                .isEqualTo("The engine stops");
        location("subject", "Engine");
        assertThat(db.sql("select requester_id from ticket").query(Long.class).single())
                .isEqualTo(ada.value());
    }

    @Test
    @Tag("F232")
    void whoLostTheAddressAndWhoMayOpenNoneGetNoTicket() {
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        page = "/agent/chats/" + chats.ended(ada, support, "The engine stops");
        given.status(ada, PersonStatus.CLOSED);
        assertThat(kim.post(page + "/ticket", "subject", "Engine")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        given.status(ada, PersonStatus.ACTIVE);
        db.sql("delete from email_address where person_id = ?", ada.value()).update();
        var answer = kim.post(page + "/ticket", "subject", "Engine");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Desk.body(answer)).contains("no e-mail address any more");
        assertThat(tickets()).isZero();
    }

    private String location(String... form) {
        return String.valueOf(kim.post(page + "/ticket", form).getResponse().getRedirectedUrl());
    }

    private long tickets() {
        return db.sql("select count(*) from ticket").query(Long.class).single();
    }
}
