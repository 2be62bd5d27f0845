package kith.notifications;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.chats.Chat;
import kith.chats.ChatEnded;
import kith.chats.ChatMessage;
import kith.i18n.Texts;
import kith.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails users what was said in their chats, in the transaction that ends them. */
@Component
class TellOfChats {

    private final Notices notices;
    private final Readers readers;
    private final ComposeMail composeMail;
    private final String baseUrl;

    TellOfChats(Notices notices, Readers readers, ComposeMail composeMail, @Value("${kith.base-url}") String baseUrl) {
        this.notices = notices;
        this.readers = readers;
        this.composeMail = composeMail;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void ended(ChatEnded event) {
        PersonId person = event.chat().person();
        if (person != null) {
            readers.find(person).ifPresent(reader -> tell(event, person, reader));
        }
    }

    private void tell(ChatEnded event, PersonId person, Reader reader) {
        Chat chat = event.chat();
        String address = reader.email();
        boolean known = chat.signedIn() || (address != null && readers.verified(person, address));
        // Whoever chats in the name of others must not have us carry their words to them.
        List<ChatMessage> lines = event.lines().stream()
                .filter(line ->
                        line.kind() == ChatMessage.Kind.AGENT || (known && line.kind() == ChatMessage.Kind.USER))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        Texts texts = composeMail.textsFor(NoticeKind.CHAT_TRANSCRIPT, reader);
        String said =
                lines.stream().map(line -> line.shown(reader.name(), texts)).collect(Collectors.joining("\n\n"));
        String page = chat.signedIn() ? baseUrl + "/chat/" + chat.id() : null;
        notices.send(
                new Notice(
                        NoticeKind.CHAT_TRANSCRIPT,
                        Map.of(Variable.MESSAGE, said),
                        null,
                        page,
                        null,
                        null,
                        null,
                        List.of()),
                person);
    }
}
