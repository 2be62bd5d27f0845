package kith.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fields that the list keeps are those there are. */
@DatabaseTest
class KeptFieldsTest {

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private CustomFields customFields;

    @Autowired
    private RemoveField removeField;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    private long kim;

    @BeforeEach
    void kimAdministers() {
        kim = given.agent("Kim", Scope.ALL);
    }

    @Test
    void whatIsAddedRenamedOrTakenAwayShowsAtOnce() {
        assertThat(seen()).isEmpty();

        CustomField site = fields.field(kim, FieldKind.CHOICE, "Site", "Europe");
        fields.field(kim, FieldKind.TEXT, "Account");
        assertThat(seen()).extracting(CustomField::title).containsExactly("Site", "Account");

        db.sql("update custom_field set title = 'Place' where id = ?", site.id())
                .update();
        assertThat(seen()).extracting(CustomField::title).containsExactly("Place", "Account");

        db.sql("update field_choice set name = 'Asia', path = 'Asia'").update();
        assertThat(seen().getFirst().choices()).extracting(FieldChoice::path).containsExactly("Asia");

        removeField.remove(site.id(), "Place", kim());
        assertThat(seen()).extracting(CustomField::title).containsExactly("Account");
    }

    @Test
    void theyAreReadOnceWhileNothingChanges() {
        fields.field(kim, FieldKind.TEXT, "Account");

        assertThat(seen()).isSameAs(seen());
    }

    @Test
    void anotherNumberIsNeverAnsweredWithWhatIsKept() {
        fields.field(kim, FieldKind.TEXT, "Account");
        List<CustomField> before = seen();

        assertThat(customFields.ofUsers(kim().asOf(-1))).isNotSameAs(before).isEqualTo(before);
    }

    private List<CustomField> seen() {
        return customFields.ofUsers(kim());
    }

    private Viewer kim() {
        return viewers.find(kim).orElseThrow();
    }
}
