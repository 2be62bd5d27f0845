package kith;

import static kith.Given.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The power goes in the middle of a merge and of an anonymization, which both wait for a row at that moment. */
class KilledWorkTest {

    private static final String AGENT = "kim@help.example";

    /** Whose the tickets are, and who was merged. */
    private static final String STATE = """
            select (select count(distinct requester_id) from ticket) || ' owners, '
                   || (select count(*) from person where merged_into is not null) || ' merged, '
                   || (select count(*) from person_merge) || ' merges'
            """;

    @Test
    @Tag("F303")
    @Tag("F326")
    void whatWasHalfDoneIsUndoneOrGoesOn() throws Exception {
        String database = TestDatabase.create();
        try (KithProcess kith = KithProcess.on(database, Map.of());
                PlainClient kim = new PlainClient(kith.address());
                ExecutorService elsewhere = Executors.newSingleThreadExecutor();
                Connection holder = DriverManager.getConnection(database)) {
            JdbcClient db = JdbcClient.create(new DriverManagerDataSource(database));
            people(db);
            kim.post("/agent/login", "/agent/login", "email", AGENT, "password", PASSWORD);
            holder.setAutoCommit(false);

            hold(holder, "select from note where body like 'Ask %' for update");
            String order = "/agent/users/" + id(db, "Zoe Quillfeather") + "/anonymization";
            kim.post(order, order, "confirmation", id(db, "Zoe Quillfeather"));
            waiting(db, 1);
            assertThat(text(db, "select state from anonymization")).isEqualTo("CLEARED");
            hold(holder, "lock table person_merge in share mode");
            String merge = "/agent/users/" + id(db, "Linus") + "/merge/" + id(db, "Linus Torval");
            CompletableFuture<Integer> merging = CompletableFuture.supplyAsync(() -> press(kim, merge), elsewhere);
            waiting(db, 2);
            String before = text(db, STATE);
            kith.kill();
            holder.rollback();
            assertThatThrownBy(merging::join).hasRootCauseInstanceOf(IOException.class);
            waiting(db, 0);

            assertThat(text(db, STATE)).isEqualTo(before).contains("2 owners");
            assertThat(text(db, "select state from anonymization")).isEqualTo("CLEARED");

            kith.start();
            assertThat(press(kim, merge)).isEqualTo(302);
            assertThat(text(db, STATE)).contains("1 owners");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> text(db, "select state from anonymization").equals("DONE"));
            assertThat(text(db, "select body from note where body like 'Ask %'"))
                    .startsWith("Ask anonymized-");
        }
    }

    private static void people(JdbcClient db) {
        db.sql("""
                        with made as (insert into person (kind, name, channel) values ('AGENT', 'Kim', 'AGENT') returning id),
                             mail as (insert into email_address (person_id, address, is_primary) select id, ?, true from made)
                        insert into agent (person_id, scope, password_hash) select id, 'ALL', ? from made
                        """)
                .params(
                        AGENT,
                        "{argon2}"
                                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                        .encode(PASSWORD))
                .update();
        db.sql("""
                        with made as (insert into person (name, channel)
                                      values ('Zoe Quillfeather', 'AGENT'), ('Linus', 'AGENT'), ('Linus Torval', 'AGENT')
                                      returning id, name)
                        insert into email_address (person_id, address, is_primary)
                        select id, replace(lower(name), ' ', '.') || '@acme.example', true from made
                        """).update();
        db.sql("insert into department (name) values ('Support')").update();
        db.sql("""
                        insert into ticket (requester_id, department_id, subject)
                        select p.id, d.id, 'It does not work' from person p, department d where p.name like 'Linus%'
                        """).update();
        db.sql("""
                        insert into note (person_id, author_name, body)
                        select id, 'Kim', 'Ask Zoe Quillfeather' from person where name = 'Linus'
                        """).update();
    }

    private static int press(PlainClient kim, String page) {
        try {
            return kim.post(page, page).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hold(Connection holder, String what) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(what);
        }
    }

    private static void waiting(JdbcClient db, int processes) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> db.sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                """).query(Integer.class).single() == processes);
    }

    private static String id(JdbcClient db, String name) {
        return db.sql("select id::text from person where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String text(JdbcClient db, String query) {
        return db.sql(query).query(String.class).single();
    }
}
