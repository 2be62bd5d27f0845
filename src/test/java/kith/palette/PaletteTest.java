package kith.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Translator;
import kith.palette.Option.Kind;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PaletteTest {

    @Autowired
    private Palette palette;

    @Autowired
    private RecentRecords recent;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Translator translator;

    @Autowired
    private Given given;

    @Test
    @Tag("F498")
    void peopleComeWithTheClosestFirstAndTheMatchMarked() {
        Viewer kim = agent("Kim", Scope.ALL);
        given.person("Boeing Engineer");
        given.person("Íngrid Ísaksdóttir");
        given.person("Ingo Bäcker");

        List<Option> people = of(Kind.PERSON, "ing", kim);

        assertThat(people).extracting(Option::name).contains("Ingo Bäcker", "Íngrid Ísaksdóttir");
        assertThat(people.getFirst().text()).isEqualTo(new Marked("", "Ing", "o Bäcker"));
        assertThat(people.get(1).text()).isEqualTo(new Marked("", "Íng", "rid Ísaksdóttir"));
        assertThat(people.getFirst().href()).matches("/agent/users/\\d+");
    }

    @Test
    @Tag("F498")
    void organizationsActionsAndPlacesAreFoundByTheirNames() {
        Viewer kim = agent("Kim", Scope.ALL);
        long wagner = given.organization("Ingenieurbüro Wagner");
        given.organization("100% Wagner_Söhne");

        assertThat(of(Kind.ORGANIZATION, "wagner", kim)).hasSize(2);
        assertThat(of(Kind.ORGANIZATION, "%", kim)).extracting(Option::name).containsExactly("100% Wagner_Söhne");
        assertThat(of(Kind.ORGANIZATION, "inge", kim).getFirst().href()).isEqualTo("/agent/organizations/" + wagner);
        assertThat(of(Kind.ACTION, "import", kim)).extracting(Option::href).containsExactly("/agent/users/imports/new");
        assertThat(of(Kind.PLACE, "preferences", kim)).extracting(Option::href).containsExactly("/agent/preferences");
    }

    @Test
    @Tag("F498")
    void wherebyNothingIsFoundAUserCanStillBeCreated() {
        Viewer kim = agent("Kim", Scope.ALL);

        assertThat(options("qzxv", kim)).extracting(Option::href).containsExactly("/agent/users/new?name=qzxv");
        assertThat(options("ada@acme.example", kim).getLast().href())
                .isEqualTo("/agent/users/new?email=ada%40acme.example");
    }

    @Test
    @Tag("F498")
    @Tag("F389")
    void onlyWhatTheViewerMayDoIsOffered() {
        Viewer leo = agent("Leo", Scope.LIMITED);

        assertThat(options("", leo))
                .extracting(Option::href)
                .doesNotContain("/agent/users/new", "/agent/users/imports", "/agent/users/export.csv", "/agent/admin");
        assertThat(options("someone new", leo)).isEmpty();
    }

    @Test
    @Tag("F496")
    @Tag("T9")
    void withoutTheUsersListNothingIsFound() {
        Viewer noScope = agent("Noor", null);

        assertThatThrownBy(() -> options("ada", noScope)).isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("F498")
    void whatWasOpenedLastStandsFirstWhileNothingIsTyped() {
        Viewer kim = agent("Kim", Scope.ALL);
        Viewer eve = agent("Eve", Scope.EXPANDED);
        PersonId ada = given.person("Ada");
        PersonId grace = given.person("Grace");
        recent.add(kim, Kind.PERSON, ada.value());
        recent.add(kim, Kind.PERSON, grace.value());
        recent.add(kim, Kind.ORGANIZATION, given.organization("ACME"));

        assertThat(of(Kind.PERSON, "", kim)).extracting(Option::name).containsExactly("Grace", "Ada");
        assertThat(of(Kind.ORGANIZATION, "", kim)).extracting(Option::name).containsExactly("ACME");
        assertThat(of(Kind.PERSON, "", eve)).isEmpty();
    }

    @Test
    @Tag("R11")
    void onTheRecordOfAUserMergingThemComesFirst() {
        Viewer kim = agent("Kim", Scope.ALL);
        Viewer reader = agent("Linus", Scope.VIEW_ONLY);

        assertThat(palette.options(
                        "merge", "/agent/users/7/notes", kim, translator.texts(Locale.ENGLISH, ZoneOffset.UTC)))
                .first()
                .extracting(Option::href)
                .isEqualTo("/agent/users/7/merge");
        assertThat(palette.options("", "/agent/users/7", reader, translator.texts(Locale.ENGLISH, ZoneOffset.UTC)))
                .extracting(Option::href)
                .doesNotContain("/agent/users/7/merge");
        assertThat(options("merge", kim)).extracting(Option::href).noneMatch(href -> href.endsWith("/merge"));
    }

    @Test
    @Tag("T21")
    void aVeryLongSearchIsCutAndNoPattern() {
        Viewer kim = agent("Kim", Scope.ALL);
        given.person("Ada");

        assertThat(of(Kind.PERSON, "x".repeat(100_000), kim)).isEmpty();
        assertThat(of(Kind.PERSON, "_%_", kim)).isEmpty();
    }

    private List<Option> of(Kind kind, String words, Viewer viewer) {
        return options(words, viewer).stream()
                .filter(option -> option.kind() == kind)
                .toList();
    }

    private List<Option> options(String words, Viewer viewer) {
        return palette.options(words, "/agent/users", viewer, translator.texts(Locale.ENGLISH, ZoneOffset.UTC));
    }

    private Viewer agent(String name, @Nullable Scope scope) {
        return viewers.find(given.agent(name, scope)).orElseThrow();
    }
}
