package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Scope;
import kith.people.PersonId;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the agent side is called by everybody, and answers those whom {@code rights.txt} names and no one
 * else. An endpoint without a row fails.
 */
@CommittedTest
class RightsTest {

    private final List<Right> rights = rights();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    private final Map<Caller, Long> agents = new EnumMap<>(Caller.class);
    private final Map<Caller, Map<String, String>> things = new EnumMap<>(Caller.class);

    @BeforeEach
    void agentsOfEveryScope() {
        long own = given.department("Support");
        long other = given.department("Sales");
        long bystander = given.agent("Bystander", Scope.LIMITED);
        for (Caller caller : Caller.values()) {
            if (caller != Caller.ANONYMOUS) {
                agents.put(caller, given.agent(caller.name() + " agent", caller.scope(), own));
            }
            PersonId user =
                    given.user("Ada Lovelace", caller.name().toLowerCase(java.util.Locale.ROOT) + "@acme.example");
            long ticket = switch (caller) {
                case EXPANDED_NO_TICKET -> given.ticket(given.person("Else"), own, "The engine does not start");
                case EXPANDED_OTHER_DEPARTMENT -> given.ticket(user, other, "The engine does not start");
                case ANONYMOUS, NO_SCOPE, VIEW_ONLY, LIMITED, EXPANDED_OWN_DEPARTMENT, ALL ->
                    given.ticket(user, own, "The engine does not start");
            };
            long organization = given.organization("Acme of " + caller);
            given.member(user, organization);
            things.put(
                    caller,
                    Map.of(
                            "users",
                            user.toString(),
                            "person",
                            user.toString(),
                            "agents",
                            Long.toString(bystander),
                            "tickets",
                            Long.toString(ticket),
                            "organizations",
                            Long.toString(organization),
                            "tab",
                            "tickets",
                            "subject",
                            "users",
                            "name",
                            "language",
                            "kind",
                            "website"));
        }
    }

    @Test
    @Tag("F388")
    @Tag("T9")
    @Tag("T29")
    void everyEndpointHasARow() {
        Set<String> endpoints = endpoints();
        Set<String> rows = rights.stream().map(Right::endpoint).collect(Collectors.toCollection(TreeSet::new));

        Set<String> missing = new TreeSet<>(endpoints);
        missing.removeAll(rows);
        Set<String> stale = new TreeSet<>(rows);
        stale.removeAll(endpoints);

        assertThat(missing)
                .as(
                        "Add a row to src/test/resources/rights.txt for each of these, with who may call it behind it:%n%s",
                        String.join("\n", missing))
                .isEmpty();
        assertThat(stale)
                .as("Rows of src/test/resources/rights.txt without an endpoint:%n%s", String.join("\n", stale))
                .isEmpty();
    }

    @Test
    @Tag("T9")
    void withoutSigningInNothingIsSeen() {
        callEverything(Caller.ANONYMOUS);
    }

    @Test
    @Tag("F387")
    @Tag("F388")
    @Tag("T9")
    void withoutAScopeAnAgentMayDoNothing() {
        callEverything(Caller.NO_SCOPE);
    }

    @Test
    @Tag("F385")
    @Tag("F388")
    @Tag("T9")
    void viewOnlyReadsTheListAndChangesNothing() {
        callEverything(Caller.VIEW_ONLY);
    }

    @Test
    @Tag("F384")
    @Tag("F388")
    @Tag("T9")
    void limitedReadsTheListAndChangesNothing() {
        callEverything(Caller.LIMITED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPANDED_OWN_DEPARTMENT", "EXPANDED_OTHER_DEPARTMENT", "EXPANDED_NO_TICKET"})
    @Tag("F383")
    @Tag("F386")
    @Tag("F388")
    @Tag("T9")
    void expandedChangesThoseOfTheirDepartmentsAndThoseWithoutTickets(Caller caller) {
        callEverything(caller);
    }

    @Test
    void allAccessMayDoEverything() {
        callEverything(Caller.ALL);
    }

    @Test
    @Tag("F473")
    @Tag("T26")
    void withoutATokenNothingChanges() {
        SoftAssertions softly = new SoftAssertions();
        for (Right right : rights.stream().filter(Right::changes).toList()) {
            softly.assertThat(call(right, Caller.ALL, false).getStatus())
                    .as(right.endpoint())
                    .isEqualTo(403);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    @Tag("F389")
    void noPageOffersWhatItsReaderMayNotDo(Caller caller) throws IOException {
        Set<String> offered = new TreeSet<>();
        for (Right page : rights) {
            if (page.changes() || !page.mayBeCalledBy(caller)) {
                continue;
            }
            MockHttpServletResponse answer = call(page, caller, true);
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                links(answer.getContentAsString(StandardCharsets.UTF_8))
                        .filter(link -> !mayFollow(link, caller))
                        .forEach(link -> offered.add(link + " on " + page.address(things(caller, page))));
            }
        }
        assertThat(offered).as("What %s is offered and may not do", caller).isEmpty();
    }

    private void callEverything(Caller caller) {
        SoftAssertions softly = new SoftAssertions();
        for (Right right : rights) {
            MockHttpServletResponse answer = call(right, caller, true);
            boolean toSignIn = "/agent/login".equals(answer.getRedirectedUrl());
            String refused =
                    (caller == Caller.ANONYMOUS && toSignIn) || answer.getStatus() == 403 ? "refused" : "let in";
            softly.assertThat(refused)
                    .as("%s by %s answered %s", right.endpoint(), caller, answer.getStatus())
                    .isEqualTo(right.mayBeCalledBy(caller) ? "let in" : "refused");
        }
        softly.assertAll();
    }

    private MockHttpServletResponse call(Right right, Caller caller, boolean withToken) {
        var request = mvc.method(HttpMethod.valueOf(right.method())).uri(right.address(things(caller, right)));
        Long agent = agents.get(caller);
        if (agent != null) {
            request = request.with(Given.signedIn(agent));
        }
        if (right.changes() && withToken) {
            request = request.with(SecurityMockMvcRequestPostProcessors.csrf());
        }
        for (var field : right.form().entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        // Nobody waits for the end of a stream.
        boolean stream = right.pattern().startsWith("/agent/events/");
        return (stream ? request.asyncExchange() : request.exchange()).getResponse();
    }

    private Map<String, String> things(Caller caller, Right right) {
        Map<String, String> values = new HashMap<>(things.get(caller));
        String[] parts = right.pattern().split("/", 4);
        String section = parts.length > 2 ? parts[2] : "";
        values.put("id", values.getOrDefault(section.equals("undo") ? "users" : section, "1"));
        return values;
    }

    /** Everything that a page can call: method, blank, path. */
    private static Stream<String> links(String html) {
        var page = Jsoup.parse(html);
        Stream<String> gets = Stream.of("href", "hx-get", "src", "data-src")
                .flatMap(name -> page.select("[" + name + "^=/agent]").stream().map(each -> "GET " + each.attr(name)));
        Stream<String> posts = Stream.of("hx-post", "formaction")
                .flatMap(name -> page.select("[" + name + "^=/agent]").stream().map(each -> "POST " + each.attr(name)));
        Stream<String> forms = page.select("form[action^=/agent]").stream().map(RightsTest::submission);
        return Stream.of(gets, posts, forms)
                .flatMap(each -> each)
                .map(link -> link.replaceFirst("[?#].*", ""))
                .distinct();
    }

    private static String submission(Element form) {
        return (form.attr("method").equalsIgnoreCase("post") ? "POST " : "GET ") + form.attr("action");
    }

    private boolean mayFollow(String link, Caller caller) {
        int blank = link.indexOf(' ');
        @Nullable Right right = Right.answering(rights, link.substring(0, blank), link.substring(blank + 1));
        return right == null || right.mayBeCalledBy(caller);
    }

    private Set<String> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(RightsTest::rows)
                .filter(row -> row.contains(" /agent"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> rows(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                        .stream().map(method -> method + " " + pattern));
    }

    private static List<Right> rights() {
        try {
            return new ClassPathResource("rights.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Right::parse)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
