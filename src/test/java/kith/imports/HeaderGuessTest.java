package kith.imports;

import static kith.imports.Confidence.LIKELY;
import static kith.imports.Confidence.SURE;
import static kith.imports.Confidence.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kith.csv.FileRecognition;
import kith.csv.Recognized;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderGuessTest {

    @Tag("F344")
    @ParameterizedTest
    @ValueSource(
            strings = {"name,email,phone,organization", "NAME,EMAIL,PHONE,ORGANIZATION", "Name,Email,Phone,Organization"
            })
    void theUsualHeaderNeedsNoHelp(String header) throws IOException {
        Mapping mapping = guess(header + "\nJane Smith,jane@acme.example,+1-555-1234,ACME Corp\n");

        assertThat(mapping.problems()).isEmpty();
        assertThat(mapping.columns())
                .extracting(ColumnMapping::target)
                .containsExactly(Target.NAME, Target.EMAIL, Target.PHONE, Target.ORGANIZATION);
        assertThat(mapping.columns()).extracting(ColumnMapping::confidence).containsOnly(SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vorname;Nachname;E-Mail-Adresse;Telefonnummer;Firma;Sprache",
                "Prénom;Nom;Adresse e-mail;Téléphone;Société;Langue",
                "Nombre;Apellidos;Correo electrónico;Teléfono;Empresa;Idioma",
                "Nome;Cognome;Indirizzo e-mail;Telefono;Azienda;Lingua",
                "Voornaam;Achternaam;E-mailadres;Telefoonnummer;Bedrijf;Taal",
                "Nome;Sobrenome;Endereço de e-mail;Telefone;Empresa;Idioma",
                "Imię;Nazwisko;Adres e-mail;Numer telefonu;Organizacja;Język"
            })
    void headersOfManyLanguagesAreUnderstood(String header) throws IOException {
        assertThat(targets(header + "\nJane;Smith;jane@acme.example;+1-555-1234;ACME;de\n"))
                .containsExactly(
                        Target.FIRST_NAME,
                        Target.LAST_NAME,
                        Target.EMAIL,
                        Target.PHONE,
                        Target.ORGANIZATION,
                        Target.LANGUAGE);
    }

    @Test
    void ourOwnExportComesBackWithoutHelp() throws IOException {
        Mapping mapping = guess("""
                Name,Email,Organization,Tickets,Created,Status,User ID,Organization ID
                Jane Smith,jane@acme.example,ACME Corp,3,2026-03-01,Active,7,2
                """);

        assertThat(mapping.columns()).extracting(ColumnMapping::confidence).containsOnly(SURE);
        assertThat(mapping.columns().subList(0, 3))
                .extracting(ColumnMapping::target)
                .containsExactly(Target.NAME, Target.EMAIL, Target.ORGANIZATION);
        assertThat(mapping.columns().subList(3, 8))
                .extracting(ColumnMapping::target)
                .containsOnly(Target.NONE);
    }

    @Tag("T10")
    @Test
    void noColumnReachesRightsOrIdentity() throws IOException {
        assertThat(
                        targets(
                                "email,role,status,id,kind,scope,password\njane@acme.example,admin,active,1,agent,ALL,secret\n"))
                .containsExactly(
                        Target.EMAIL, Target.NONE, Target.NONE, Target.NONE, Target.NONE, Target.NONE, Target.NONE);
        assertThat(Arrays.stream(Target.values()).map(Target::key))
                .doesNotContain("role", "status", "id", "kind", "scope", "password");
    }

    @Test
    void aSecondColumnOfAddressesIsAFurtherOne() throws IOException {
        assertThat(targets("email,email,mail\na@acme.example,b@acme.example,c@acme.example\n"))
                .containsExactly(Target.EMAIL, Target.FURTHER_EMAIL, Target.FURTHER_EMAIL);
    }

    @Test
    void contentTellsWhatTheHeaderDoesNot() throws IOException {
        Mapping mapping = guess("wer,wohin,wann,organisaton\nJane,jane@acme.example,2026-03-01,ACME\n");

        assertThat(mapping.columns())
                .extracting(ColumnMapping::target)
                .containsExactly(Target.NONE, Target.EMAIL, Target.NONE, Target.ORGANIZATION);
        assertThat(mapping.columns())
                .extracting(ColumnMapping::confidence)
                .containsExactly(UNSURE, LIKELY, UNSURE, LIKELY);
    }

    @Test
    void aColumnCalledEmailWithoutAddressesIsWorthALook() throws IOException {
        assertThat(guess("name,email\nJane,yes\nJohn,no\n").columns().get(1).confidence())
                .isEqualTo(UNSURE);
    }

    @Test
    void oneSourceOfAddressesIsNeededAndNoTargetTwice() {
        var name = ColumnMapping.of(0, "a", Target.NAME, SURE);
        var again = ColumnMapping.of(1, "b", Target.NAME, SURE);
        var phones = List.of(
                ColumnMapping.of(0, "a", Target.PHONE, SURE),
                ColumnMapping.of(1, "b", Target.PHONE, SURE),
                ColumnMapping.of(2, "c", Target.EMAIL, SURE));

        assertThat(new Mapping(List.of(name, again)).problems())
                .containsExactly(
                        new Mapping.Problem("imports.mapping.twice", 1),
                        new Mapping.Problem("imports.mapping.no-email", -1));
        assertThat(new Mapping(phones).problems()).isEmpty();
    }

    private static List<Target> targets(String text) throws IOException {
        return guess(text).columns().stream().map(ColumnMapping::target).toList();
    }

    private static Mapping guess(String text) throws IOException {
        return HeaderGuess.of(preview(text).columns());
    }

    static Preview preview(String text) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        var table =
                (Recognized.Table) FileRecognition.recognize(() -> new ByteArrayInputStream(file), HeaderNames::known);
        return Preview.of(() -> new ByteArrayInputStream(file), table.format());
    }
}
