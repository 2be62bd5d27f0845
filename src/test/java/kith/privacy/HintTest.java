package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import kith.DatabaseTest;
import kith.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a spelling finds in a text, a hint leads to. */
@DatabaseTest
class HintTest {

    @Autowired
    private Database db;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoë Quillfeather      | Ask ZOË  QUILLFEATHER, please
            Zoë Quillfeather      | q=Zo%C3%AB+Quillfeather&sort=name
            Zoë Quillfeather      | q=zo%c3%ab%20quillfeather
            Зоя Иванова           | Спросите ЗОЮ? Зоя Иванова знает
            Зоя Иванова           | ?q=%D0%97%D0%BE%D1%8F+%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0
            山田 太郎             | 山田 太郎 さん
            Seán O'Brien          | mail from seán o'brien
            Seán O'Brien          | name=Se%C3%A1n+O%27Brien
            Müller-Lüdenscheidt, A. | MÜLLER-LÜDENSCHEIDT, A. called
            """)
    void ofANameHoweverItIsWritten(String name, String text) {
        assertThat(mentions(text, Spelling.name(name))).isTrue();
        assertThat(leads(text, Hint.text(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zoe.q@acme.example    | to Zoe.Q@ACME.example.
            zoe.q@acme.example    | q=email%3Azoe.q%40acme.example
            zoë@büro.example      | q=zo%C3%AB%40b%C3%BCro.example
            """)
    void ofAnAddressHoweverItIsWritten(String address, String text) {
        assertThat(mentions(text, Spelling.address(address))).isTrue();
        assertThat(leads(text, Hint.text(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4722113344            | call +47 22 11 33 44 at 9
            4722113344            | 0047(22)11-33.44
            22113344              | on 22113344 or never
            """)
    void ofANumberHoweverItIsSetApart(String digits, String text) {
        assertThat(mentions(text, Spelling.number(digits))).isTrue();
        assertThat(leads(text, Hint.digits(digits))).isTrue();
    }

    @Test
    void andToLittleElse() {
        assertThat(leads("Somebody else called about 22 11 33", new TreeSet<>(Hint.text("Zoë Quillfeather"))))
                .isFalse();
        assertThat(leads("Somebody else called about 22 11 33", Hint.digits("22113344")))
                .isFalse();
    }

    private boolean mentions(String text, String pattern) {
        return db.sql("select kith_mentions(?, ?)", text, pattern)
                .query(Boolean.class)
                .single();
    }

    private boolean leads(String text, Set<String> hints) {
        return db.sql("select kith_traceable(?) like any (?)", text, hints.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
