package kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Appearance;
import kith.access.Scope;
import kith.access.Viewer;
import kith.i18n.Translator;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class GroupFilterTest {

    private static final Viewer KIM =
            Viewer.agent(1, "Kim", Scope.EXPANDED, Set.of(), Locale.ENGLISH, ZoneId.of("UTC"), Appearance.DEFAULT);

    @Autowired
    private Directory directory;

    @Autowired
    private ExportPeople exportPeople;

    @Autowired
    private PersonDetails details;

    @Autowired
    private Translator translator;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long vip;
    private long partners;
    private PersonId ada;
    private PersonId grace;
    private PersonId linus;

    @BeforeEach
    void aCast() {
        vip = given.usergroup("VIP");
        partners = given.usergroup("Partners, old");
        ada = given.user("Ada", "ada@acme.example");
        grace = given.user("Grace", "grace@navy.example");
        linus = given.user("Linus", "linus@kernel.example");
        long acme = given.organization("Acme");
        given.groupOfMembers(acme, partners);
        given.member(ada, acme);
        given.inGroup(ada, vip);
        given.inGroup(grace, vip);
        given.registered(linus);
    }

    @Test
    @Tag("F28")
    void byGroupWhicheverWayPeopleCameIn() {
        assertThat(found("group=" + vip)).containsExactly(ada.value(), grace.value());
        assertThat(found("group=" + partners)).containsExactly(ada.value());
        assertThat(found("group=" + vip + "&group=" + partners)).containsExactly(ada.value(), grace.value());
        assertThat(found("group=987654")).isEmpty();
    }

    @Test
    @Tag("F28")
    void notInAGroupInNoneAndInAny() {
        assertThat(found("group=-" + partners)).containsExactly(grace.value(), linus.value());
        assertThat(found("group=none")).containsExactly(linus.value());
        assertThat(found("group=any")).containsExactly(ada.value(), grace.value());
        assertThat(found("group=none&group=" + partners)).containsExactly(ada.value(), linus.value());
    }

    @Test
    @Tag("F28")
    void byTheGroupsThatAreAlwaysThere() {
        assertThat(found("group=" + builtIn("REGISTERED"))).containsExactly(linus.value());
        assertThat(found("group=" + builtIn("EVERYONE"))).hasSize(3);
        assertThat(found("group=-" + builtIn("EVERYONE"))).isEmpty();
    }

    @Test
    void theColumnNamesThemAllInTheListAndInTheFile() {
        assertThat(details.of(List.of(ada.value())).values())
                .singleElement()
                .satisfies(ofAda -> assertThat(ofAda.groups())
                        .extracting(PersonDetails.Group::name)
                        .containsExactly("Partners, old", "VIP"));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exportPeople.write(
                ListRequest.parse("columns=name,groups&sort=name"),
                KIM,
                translator.texts(Locale.ENGLISH, ZoneId.of("UTC")),
                file,
                rows -> {});
        assertThat(file.toString(StandardCharsets.UTF_8).lines().limit(2))
                .last()
                .asString()
                .startsWith("Ada,\"Partners, old, VIP\",");
    }

    private long builtIn(String name) {
        return db.sql("select id from usergroup where built_in = ?", name)
                .query(Long.class)
                .single();
    }

    private List<Long> found(String query) {
        return directory.page(ListRequest.parse(query), KIM).rows().stream()
                .map(PersonRow::id)
                .toList();
    }
}
