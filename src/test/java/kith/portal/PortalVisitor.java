package kith.portal;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody on the portal with a browser of their own, which keeps the session cookie. */
final class PortalVisitor {

    private final MockMvcTester mvc;
    private @Nullable Cookie session;

    PortalVisitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MockHttpServletResponse get(String path) {
        return send(mvc.get().uri(path));
    }

    /** The page as text. */
    String page(String path) {
        return body(get(path));
    }

    MockHttpServletResponse post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return send(request);
    }

    MockHttpServletResponse postWithoutToken(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        fields.forEach(request::param);
        return send(request);
    }

    MockHttpServletResponse signIn(String address, String password) {
        return post("/login", Map.of("email", address, "password", password));
    }

    @Nullable String session() {
        return session == null ? null : session.getValue();
    }

    static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockMvcTester.MockMvcRequestBuilder request) {
        MockHttpServletResponse answer =
                (session == null ? request : request.cookie(session)).exchange().getResponse();
        Cookie given = answer.getCookie("kith");
        if (given != null) {
            session = given.getMaxAge() == 0 ? null : given;
        }
        return answer;
    }
}
