package kith.notifications;

import kith.people.PersonId;
import kith.people.WelcomePerson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Welcomes new users by mail. */
@Component
class WelcomeByMail implements WelcomePerson {

    private final Notices notices;
    private final String baseUrl;

    WelcomeByMail(Notices notices, @Value("${kith.base-url}") String baseUrl) {
        this.notices = notices;
        this.baseUrl = baseUrl;
    }

    @Override
    public void welcome(PersonId person) {
        notices.send(Notice.welcome(baseUrl + "/"), person);
    }
}
