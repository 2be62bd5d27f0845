package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class PicturePagesTest {

    private static final String PLACE = "Exif\0\0GPS 52.37 N 4.89 E";
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    private long kim;
    private PersonId ada;
    private String record;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        record = "/agent/users/" + ada;
    }

    @Test
    @Tag("F71")
    @Tag("F319")
    @Tag("T7")
    void aPhotographIsDrawnAnewSmallAndWithoutThePlaceItWasTakenAt() throws IOException {
        byte[] photograph = photograph(800, 600);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("GPS");

        assertThat(upload(record, "me.jpg", photograph)).hasRedirectedUrl(record);

        MvcTestResult shown = get(record + "/picture");
        assertThat(shown).hasContentType("image/png").hasHeader("X-Content-Type-Options", "nosniff");
        byte[] png = shown.getResponse().getContentAsByteArray();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(small.getWidth()).isEqualTo(192);
        assertThat(small.getHeight()).isEqualTo(144);
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    @Tag("F71")
    @Tag("F319")
    void thePictureIsShownReplacedAndTakenAway() throws IOException {
        assertThat(get(record)).bodyText().doesNotContain("<img").contains(">AL</span>");

        upload(record, "me.jpg", photograph(40, 40));
        String first = source(record);
        assertThat(get("/agent/users")).bodyText().contains(first);
        upload(record, "better.png", picture("png", 30, 30));
        assertThat(source(record))
                .as("browsers that keep pictures ask for the new one")
                .isNotEqualTo(first);

        assertThat(post(record + "/picture/removal")).hasRedirectedUrl(record);
        assertThat(get(record)).bodyText().doesNotContain("<img").contains(">AL</span>");
        assertThat(get(record + "/picture")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {DRAWING, "no picture at all", ""})
    @Tag("F319")
    @Tag("T7")
    void whatIsNoPictureOfPointsIsRefusedAtTheField(String content) {
        assertThat(upload(record, "me.png", content.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("picture-error");
        assertThat(get(record + "/picture")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("F36")
    void closedUsersCarryTheMarkOnTheirPictureInListAndRecord() throws IOException {
        upload(record, "me.png", picture("png", 30, 30));
        given.status(ada, PersonStatus.CLOSED);

        assertThat(get(record)).bodyText().containsPattern("class=\"avatar huge hue-\\d+ closed\"[^>]*><img");
        assertThat(get("/agent/users?status=CLOSED"))
                .bodyText()
                .containsPattern("class=\"avatar hue-\\d+ closed\"[^>]*><img");
    }

    @Test
    @Tag("F132")
    void anOrganizationHasAPicture() throws IOException {
        String acme = "/agent/organizations/" + given.organization("Acme");

        assertThat(upload(acme, "logo.png", picture("png", 300, 100))).hasRedirectedUrl(acme);
        assertThat(get(acme)).bodyText().contains("<img src=\"" + acme + "/picture?v=");
        assertThat(get(acme + "/picture")).hasContentType("image/png");
        assertThat(upload(acme, "logo.svg", DRAWING.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post(acme + "/picture/removal");
        assertThat(get(acme)).bodyText().doesNotContain("<img");
        assertThat(get(acme + "/changes")).bodyText().contains("Picture");
    }

    private String source(String address) throws IOException {
        String page = get(address).getResponse().getContentAsString();
        return page.replaceFirst("(?s).*<img src=\"([^\"]*/picture[^\"]*)\".*", "$1");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).with(csrf()).with(Given.signedIn(kim)).exchange();
    }

    private MvcTestResult upload(String address, String name, byte[] content) {
        return mvc.post()
                .uri(address + "/picture")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", content))
                .with(csrf())
                .with(Given.signedIn(kim))
                .exchange();
    }

    /** A JPEG with an EXIF segment behind its first two bytes. */
    private static byte[] photograph(int width, int height) throws IOException {
        byte[] plain = picture("jpg", width, height);
        byte[] exif = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write((exif.length + 2) >> 8);
        bytes.write((exif.length + 2) & 0xff);
        bytes.write(exif);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
