package kith.mail;

import java.util.regex.Pattern;

/** How machines sign and head what they write. Senders are what stands before the @; all is in lower case. */
final class MachineWords {

    private static final Pattern DAEMON = Pattern.compile(
            "(mailer|mail|mdaemon|delivery)?[._-]?daemon|mailerdaemon|mail-?delivery[a-z-]*|bounces?|.*-bounces?");

    private static final Pattern OFFICE = Pattern.compile(
            "|post_?master|mail[._-]?(system|admin|server)|(micro)?exchange.*|system([ ._-]?administrator)?|administrator");

    /** How mail servers head what they return; nobody begins a letter like this. */
    private static final Pattern RETURNED = Pattern.compile(
            "(undelivered mail returned to sender|mail delivery (failed|failure|subsystem|system)|delivery status notification"
                    + "|failure notice|returned mail:|delivery (failure|notification|report|has failed)|mail (returned|undeliverable|system error|status)"
                    + "|undeliver(able|ed)|nondeliverable|message (status - )?(undeliverable|delivery failure)|unzustellbar|warning: could not send"
                    + "|non remis|permanent delivery failure|unable to deliver|notification d'état de remise|email delivery failure).*");

    private static final Pattern SURELY_RETURNED = Pattern.compile(
            "(undelivered mail returned to sender|mail delivery failed: returning message to sender|delivery status notification \\((failure|delay)\\)"
                    + "|returned mail: (see transcript for details|user unknown|host unknown|unable to deliver).*|mail delivery (subsystem|system)"
                    + "|failure notice|mail system error - returned mail|message status - undeliverable).*");

    /** How vacation notes and confirmations begin, in the languages of most who write to us. */
    private static final Pattern REPLIED = Pattern.compile(
            "(auto(mated|matic|matische|matisch|mata|maattinen)?[ -]?(reply|response|responder|antwort|antwoord|svar|válasz|vastaus)"
                    + "|auto:|\\[auto[- ]?reply\\]|out of (the )?office|abwesenheits(notiz|assistent|meldung|nachricht)|abwesend:|nicht im büro|ich bin (nicht im büro|im urlaub|abwesend)"
                    + "|réponse automatique|absence du bureau|absent du bureau|message d'absence|respuesta automática|fuera de la oficina"
                    + "|resposta automática|fora do escritório|risposta automatica|fuori ufficio|assente dall'ufficio|afwezig(heid)?:?|niet aanwezig"
                    + "|autosvar|frånvaro|fraværende|fravær|poissa toimistosta|automatyczna odpowiedź|odpowiedź automatyczna|poza biurem"
                    + "|automatická odpověď|automatikus válasz|otomatik yanıt|автоматический ответ|автоответ|автоматична відповідь|αυτόματη απάντηση"
                    + "|自動返信|自動応答|不在通知|自动回复|自動回覆|자동 회신|자동 응답|رد تلقائي|vacation (reply|response|note)|away from (my mail|the office)|on vacation).*");

    private MachineWords() {}

    /** Whether nobody but a mail server calls itself that. */
    static boolean daemon(String sender) {
        return DAEMON.matcher(sender).matches();
    }

    /** Whether a mail server may call itself that, as people do who look after one. */
    static boolean office(String sender) {
        return OFFICE.matcher(sender).matches();
    }

    /** Whether that is the subject of a mail that came back, if a mail server wrote it. */
    static boolean returned(String subject) {
        return RETURNED.matcher(subject).matches();
    }

    /** Whether that is the subject of a mail that came back, whoever seems to have written it. */
    static boolean surelyReturned(String subject) {
        return SURELY_RETURNED.matcher(subject).matches();
    }

    /** Whether that is the subject of a vacation note or a confirmation. */
    static boolean replied(String subject) {
        return REPLIED.matcher(subject).matches();
    }
}
