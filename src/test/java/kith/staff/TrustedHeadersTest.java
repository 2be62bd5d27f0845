package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Headers by which others let a proxy say who somebody is, and anybody who reaches them without it. */
@DatabaseTest
@Tag("T19")
class TrustedHeadersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @BeforeEach
    void kimIsAnAgentAndAdaAUser() {
        given.agent("Kim", Scope.ALL);
        given.user("Ada Lovelace", "ada@analytical.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remote-User",
                "X-Remote-User",
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X-Auth-Request-Email",
                "X-Webauth-User",
                "SSL-Client-Cert"
            })
    void aNameInAHeaderSignsNobodyIn(String header) {
        refused(header, Given.address("Kim"), "/agent/users", "/agent/login");
        refused(header, "ada@analytical.example", "/tickets", "/login?next=%2Ftickets");
    }

    @Test
    void norDoesAPasswordInOne() {
        String password = Base64.getEncoder()
                .encodeToString((Given.address("Kim") + ":" + Given.PASSWORD).getBytes(StandardCharsets.UTF_8));

        refused("Authorization", "Basic " + password, "/agent/users", "/agent/login");
    }

    private void refused(String header, String value, String address, String signIn) {
        assertThat(mvc.get()
                        .uri(address)
                        .header(header, value)
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(signIn);
    }
}
