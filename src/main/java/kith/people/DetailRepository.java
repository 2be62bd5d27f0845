package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kith.people.ContactPoint.Detail;
import kith.people.ContactPoint.Place;
import kith.people.ContactValue.Line;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of contact information that people and organizations have alike. */
@Repository
class DetailRepository {

    private final Database db;

    DetailRepository(Database db) {
        this.db = db;
    }

    /** The oldest first. */
    List<Detail> details(ContactOwner owner) {
        return db.sql(Sql.lines(
                        Sql.of("select id, kind, variant, value, comment, version from contact_detail where"),
                        owner.owns(),
                        Sql.of("order by id")))
                .query(Detail.class)
                .list();
    }

    /** The oldest first. */
    List<Place> places(ContactOwner owner) {
        return db.sql(Sql.lines(
                        Sql.of(
                                "select id, street, city, state, zip, country, comment, version from postal_address where"),
                        owner.owns(),
                        Sql.of("order by id")))
                .query(DetailRepository::place)
                .list();
    }

    void add(ContactOwner owner, Line line, @Nullable String comment) {
        db.sql("""
                        insert into contact_detail (person_id, organization_id, kind, variant, value, comment)
                        values (?, ?, ?, ?, ?, ?)
                        """, owner.person(), owner.organization(), line.kind().name(), line.variant(), line.text(), comment)
                .update();
    }

    void add(ContactOwner owner, PostalAddress address, @Nullable String comment) {
        db.sql(
                        """
                        insert into postal_address (person_id, organization_id, street, city, state, zip, country, comment)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        owner.person(),
                        owner.organization(),
                        address.street(),
                        address.city(),
                        address.state(),
                        address.zip(),
                        address.country(),
                        comment)
                .update();
    }

    /** Puts a removed line back under its own id, so that its history goes on. */
    void addAgain(PersonId person, long id, Line line, @Nullable String comment) {
        db.sql("""
                        insert into contact_detail (id, person_id, kind, variant, value, comment) overriding system value
                        values (?, ?, ?, ?, ?, ?)
                        """, id, person.value(), line.kind().name(), line.variant(), line.text(), comment)
                .update();
    }

    /** Puts a removed address back under its own id. */
    void addAgain(PersonId person, long id, PostalAddress address, @Nullable String comment) {
        db.sql(
                        """
                        insert into postal_address (id, person_id, street, city, state, zip, country, comment)
                        overriding system value
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        person.value(),
                        address.street(),
                        address.city(),
                        address.state(),
                        address.zip(),
                        address.country(),
                        comment)
                .update();
    }

    void change(long id, Line line) {
        db.sql(
                        "update contact_detail set variant = ?, value = ?, version = version + 1 where id = ?",
                        line.variant(),
                        line.text(),
                        id)
                .update();
    }

    void change(long id, PostalAddress address) {
        db.sql("""
                        update postal_address
                        set street = ?, city = ?, state = ?, zip = ?, country = ?, version = version + 1
                        where id = ?
                        """, address.street(), address.city(), address.state(), address.zip(), address.country(), id)
                .update();
    }

    void comment(ContactKind kind, long id, @Nullable String comment) {
        db.sql(
                        switch (kind) {
                            case ADDRESS ->
                                Sql.of(
                                        "update postal_address set comment = ?, version = version + 1 where id = ?",
                                        comment,
                                        id);
                            case EMAIL, PHONE, WEBSITE, IM, TWITTER, LINKEDIN, FACEBOOK ->
                                Sql.of(
                                        "update contact_detail set comment = ?, version = version + 1 where id = ?",
                                        comment,
                                        id);
                        })
                .update();
    }

    void remove(ContactKind kind, long id) {
        db.sql(
                        switch (kind) {
                            case ADDRESS -> Sql.of("delete from postal_address where id = ?", id);
                            case EMAIL, PHONE, WEBSITE, IM, TWITTER, LINKEDIN, FACEBOOK ->
                                Sql.of("delete from contact_detail where id = ?", id);
                        })
                .update();
    }

    /** Whoever changes an organization's contact information waits for whoever came first. */
    void lock(ContactOwner.OfOrganization owner) {
        db.sql("select id from organization where id = ? for update", owner.id().value())
                .query(Long.class)
                .optional();
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(
                row.getLong("id"),
                new PostalAddress(
                        row.getString("street"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("zip"),
                        row.getString("country")),
                row.getString("comment"),
                row.getInt("version"));
    }
}
