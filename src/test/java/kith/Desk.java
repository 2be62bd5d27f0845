package kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where an agent opens pages and sends forms, in a browser without script. */
public record Desk(MockMvcTester mvc, long agent) {

    public MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    /** A page that is there. */
    public Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    /** Sends a form of these names and values. */
    public MvcTestResult post(String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(Given.signedIn(agent)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
