package kith.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave.
 *
 * @param lasting whether trying again is of no use: the server answered 5xx (RFC 5321 §4.2.1)
 * @param unreachable whether no mail would have left
 * @param words what the server said, in one line
 */
record Refusal(boolean lasting, boolean unreachable, String words) {

    /** We are not let in (RFC 4954 §6): nothing is wrong with the mail. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private static final int NO_ANSWER = -1;

    static Refusal of(MessagingException e) {
        int code = code(e);
        boolean unreachable = code == NO_ANSWER || SIGN_IN.contains(code) || e instanceof AuthenticationFailedException;
        return new Refusal(code >= 500 && !unreachable, unreachable, words(e));
    }

    /** What the server answered about the recipient, else about the mail. */
    private static int code(MessagingException e) {
        int code = NO_ANSWER;
        for (Exception cause = e; cause != null; cause = next(cause)) {
            code = switch (cause) {
                case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException mail -> mail.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String words(MessagingException e) {
        Exception last = e;
        for (Exception cause = e; cause != null; cause = next(cause)) {
            last = cause;
        }
        String said = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
