package kith.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.GivenChats;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What users get by mail when a chat is over. */
@DatabaseTest
class TellOfChatsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private Database db;

    private Desk kim;
    private PersonId ada;
    private long chat;

    @BeforeEach
    void kimTalksToAda() {
        long support = given.department("Support");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.ALL));
        ada = given.user("Ada Lovelace", "ada@acme.example");
        chat = chats.waiting(ada, support);
        chats.say(chat, null, "The engine stops\nat noon");
        chats.accepted(chat, kim.agent());
        chats.say(chat, "Kim Osei", "Turn the handle {twice}.");
        db.sql("update chat_message set at = '2026-06-01T12:00:00Z'").update();
    }

    @Test
    @Tag("F231")
    void theTranscriptIsMailedInTheLanguageAndZoneOfTheUser() {
        chats.signedIn(chat);
        db.sql("update person set language = 'de', time_zone = 'Asia/Tokyo' where id = ?", ada.value())
                .update();

        end();

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst())
                .startsWith("ada@acme.example|GENERATED|Ihr Chat mit")
                .contains("Guten Tag Ada Lovelace")
                .contains("21:00 · Ada Lovelace:")
                .contains("The engine stops\r\nat noon")
                .contains("Kim Osei:\r\nTurn the handle {twice}.")
                .contains("https://help.example/chat/" + chat);
    }

    @Test
    @Tag("F231")
    void theWordsOfAGuestAreNotCarriedToAnAddressThatMayNotBeTheirs() {
        end();

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst())
                .contains("Turn the handle")
                .doesNotContain("engine stops")
                .doesNotContain("/chat/");
    }

    @Test
    @Tag("F231")
    void aGuestWhoseAddressIsValidatedGetsAll() {
        db.sql("update email_address set verified_at = now() where person_id = ?", ada.value())
                .update();

        end();

        assertThat(mails().getFirst()).contains("Turn the handle", "engine stops");
    }

    @Test
    @Tag("F231")
    void withoutAnAddressOrToAMachineNothingGoes() {
        db.sql("update person set auto_responder = true where id = ?", ada.value())
                .update();
        end();
        assertThat(mails()).isEmpty();

        chat = chats.ofGuest("Tiago", given.department("Sales"));
        chats.say(chat, null, "Hello");
        chats.accepted(chat, kim.agent());
        end();
        assertThat(mails()).isEmpty();
    }

    private void end() {
        kim.post("/agent/chats/" + chat + "/end");
        assertThat(db.sql("select ending from chat where id = ?", chat)
                        .query(String.class)
                        .single())
                .isEqualTo("BY_AGENT");
    }

    private List<String> mails() {
        return db.sql(
                        "select to_address || '|' || automatic || '|' || subject || '|' || plain from outgoing_mail order by id")
                .query(String.class)
                .list();
    }
}
