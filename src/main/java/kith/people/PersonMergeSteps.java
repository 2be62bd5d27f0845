package kith.people;

import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How what the record itself is made of goes to the survivor of a merge; in the order of the compare page. */
@Configuration(proxyBeanMethods = false)
class PersonMergeSteps {

    @Bean
    @Order(10)
    MergeStep addressesMove(Database db) {
        return MovingContacts.of(
                db,
                "emails",
                PersonField.EMAIL.key(),
                Sql.of("email_address"),
                Sql.of("own.address_key = r.address_key"),
                Sql.of("address"));
    }

    @Bean
    @Order(20)
    MergeStep numbersMove(Database db) {
        return MovingContacts.of(
                db,
                "phones",
                PersonField.PHONE.key(),
                Sql.of("phone_number"),
                Sql.of("own.kind = r.kind and coalesce(own.e164, own.number) = coalesce(r.e164, r.number)"),
                Sql.of("number"));
    }

    @Bean
    @Order(22)
    MergeStep detailsMove(Database db) {
        return new MovingRows(
                db,
                "details",
                Sql.of("contact_detail"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("own.kind = r.kind and lower(own.told) = lower(r.told)"),
                Sql.of("value"),
                true,
                Sql.of("created_at"));
    }

    @Bean
    @Order(24)
    MergeStep postalAddressesMove(Database db) {
        return new MovingRows(
                db,
                "postal",
                Sql.of("postal_address"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("lower(own.told) = lower(r.told)"),
                Sql.of("street || ', ' || city"),
                true,
                Sql.of("created_at"));
    }

    @Bean
    @Order(30)
    MergeStep labelsMove(Database db) {
        return MovingRows.links(
                db,
                "labels",
                Sql.of("person_label"),
                Sql.of("label_id"),
                Sql.of("own.label_id = r.label_id"),
                Sql.of("(select l.name from label l where l.id = r.label_id)"));
    }

    @Bean
    @Order(40)
    MergeStep groupsMove(Database db) {
        return MovingRows.links(
                db,
                "groups",
                Sql.of("person_usergroup"),
                Sql.of("usergroup_id"),
                Sql.of("own.usergroup_id = r.usergroup_id"),
                Sql.of("(select g.name from usergroup g where g.id = r.usergroup_id)"));
    }

    @Bean
    @Order(50)
    MergeStep filesMove(Database db) {
        return new MovingRows(
                db,
                "files",
                Sql.of("person_file"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("false"),
                Sql.of("case when removed_at is null then name end"),
                true,
                Sql.of("created_at"));
    }

    @Bean
    @Order(60)
    MergeStep notesMove(Database db) {
        return MovingRows.counted(db, "notes", Sql.of("note"), Sql.of("person_id"), Sql.of("created_at"));
    }

    @Bean
    @Order(70)
    MergeStep activityMoves(Database db) {
        return MovingRows.counted(db, "activity", Sql.of("activity"), Sql.of("person_id"), Sql.of("at"));
    }

    @Bean
    @Order(80)
    MergeStep turnsOfTheAutoResponderMove(Database db) {
        return MovingRows.counted(
                db, "auto_responder", Sql.of("auto_responder_switch"), Sql.of("person_id"), Sql.of("at"));
    }

    /** Who has a picture keeps it. */
    @Bean
    @Order(90)
    MergeStep pictureMoves(Database db) {
        return new MovingRows(
                db,
                "picture",
                Sql.of("picture"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("true"),
                Sql.of("'x'"),
                false,
                Sql.of("null::timestamptz"));
    }

    /** Where both have a value, the survivor's stays. */
    @Bean
    @Order(35)
    MergeStep customValuesMove(Database db) {
        return new MovingRows(
                db,
                "fields",
                Sql.of("field_value"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("own.field_id = r.field_id"),
                Sql.of("""
                        (select f.title || ': ' || field_value_told(
                             r.text_value, r.flag_value, r.day_value, r.moment_value, r.choices)
                         from custom_field f where f.id = r.field_id)
                        """),
                true,
                Sql.of("null::timestamptz"));
    }
}
