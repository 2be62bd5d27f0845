package kith.staff;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jsoup.Jsoup;

/** Somebody with a browser of their own who keeps cookies and fills in forms, without following redirects. */
final class Visitor {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    Visitor(int port) {
        base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Posts fields, given as name, value, name, value, with the token of the sign-in page or any page of the session. */
    HttpResponse<String> post(String path, String tokenPage, String... fields) {
        StringJoiner form = new StringJoiner("&").add(field("_csrf", token(tokenPage)));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(field(fields[i], fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    HttpResponse<String> signIn(String address, String password) {
        return post("/agent/login", "/agent/login", "email", address, "password", password);
    }

    /** The sign-in form of a page whose session has ended, sent by its script. */
    HttpResponse<String> signInOverThePage(String address, String password) {
        String form = String.join(
                "&", field("_csrf", token("/agent/login")), field("email", address), field("password", password));
        return send(request("/agent/login", "HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    String token(String page) {
        var field = Jsoup.parse(get(page).body()).selectFirst("input[name=_csrf]");
        return field == null ? "" : field.attr("value");
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("kith"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void takeSession(String value) {
        HttpCookie cookie = new HttpCookie("kith", value);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
