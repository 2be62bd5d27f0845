package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The disk of the database is full: PostgreSQL answers whatever would be written with the SQLSTATE 53100. */
@CommittedTest
class FullDiskTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @LocalServerPort
    private int port;

    private PlainClient kim;
    private PersonId ada;

    @BeforeEach
    void theDiskIsFull() throws Exception {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@analytical.example");
        kim = new PlainClient(URI.create("http://127.0.0.1:" + port));
        kim.post("/agent/login", "/agent/login", "email", Given.address("Kim"), "password", Given.PASSWORD);
        db.sql("update spring_session set last_access_time = last_access_time - 900000")
                .update();
        db.sql("""
                create function no_room() returns trigger language plpgsql as $$
                begin
                    raise 'could not extend file "base/5/16384": No space left on device' using errcode = 'disk_full';
                end $$
                """).update();
        db.sql("""
                do $$
                declare
                    place text;
                begin
                    for place in select tablename from pg_tables where schemaname = 'public' loop
                        execute format('create trigger no_room before insert or update on %I'
                                       ' for each statement execute function no_room()', place);
                    end loop;
                end $$
                """).update();
    }

    @AfterEach
    void thereIsRoomAgain() {
        db.sql("drop function no_room() cascade").update();
        kim.close();
    }

    @Test
    void whatIsThereCanBeRead() throws Exception {
        for (String address : List.of(
                "/agent/users",
                "/agent/users?q=ada",
                "/agent/users/" + ada,
                "/agent/users/" + ada + "/activity",
                "/agent/users/export.csv",
                "/agent/organizations",
                "/agent/tickets",
                "/agent/search?q=ada",
                "/agent/admin/log",
                "/")) {
            assertThat(kim.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void whatWouldBeWrittenIsRefusedInPlainWords() throws Exception {
        var answer = kim.post("/agent/users/new", "/agent/users/new", "name", "Grace", "email", "grace@navy.example");

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body())
                .contains("There is no room left", "Nothing was stored")
                .doesNotContain("No space left on device");
        assertThat(db.sql("select count(*) from person where kind = 'USER'")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
