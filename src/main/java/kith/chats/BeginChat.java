package kith.chats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a chat with whoever accepts it first. */
@Service
public class BeginChat {

    private final ChatWriter writer;
    private final OfferedDepartments departments;

    BeginChat(ChatWriter writer, OfferedDepartments departments) {
        this.writer = writer;
        this.departments = departments;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Begun(ChatId chat) implements Outcome {}

        /** Message keys by the names of the fields of {@link NewChat}. */
        record Invalid(Map<String, String> problems) implements Outcome {

            public Invalid {
                problems = Map.copyOf(problems);
            }
        }
    }

    @Transactional
    public Outcome begin(NewChat chat) {
        Optional<String> body = ChatText.kept(chat.body());
        Map<String, String> problems = new HashMap<>();
        if (body.isEmpty()) {
            problems.put("body", "chats.body.bad");
        }
        if (departments.list().stream().noneMatch(each -> each.id() == chat.department())) {
            problems.put("department", "chats.department.bad");
        }
        return problems.isEmpty() && body.isPresent()
                ? new Outcome.Begun(writer.begin(new NewChat(
                        chat.person(),
                        chat.signedIn(),
                        chat.name(),
                        chat.department(),
                        chat.language(),
                        chat.beganOn(),
                        body.get())))
                : new Outcome.Invalid(problems);
    }
}
