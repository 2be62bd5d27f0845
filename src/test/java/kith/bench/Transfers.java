package kith.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** The whole list out as CSV, and as many new people in, by a server that has 256 MB of heap. */
final class Transfers {

    private final BenchServer server;
    private final Bare bare;
    private final int people;

    Transfers(BenchServer server, Bare bare, int people) {
        this.server = server;
        this.bare = bare;
        this.people = people;
    }

    List<Line> export() throws Exception {
        double limit = bare.copyOut(
                "copy (select name, email, organization, ticket_count, created_at, status, person_id, organization_id"
                        + " from directory_entry order by name_key, person_id) to stdout with (format csv)");
        long begin = System.nanoTime();
        var answer = server.client()
                .send(
                        server.request("/agent/users/export.csv?sort=name&dir=asc")
                                .build(),
                        BodyHandlers.ofInputStream());
        long lines = 0;
        try (var body = answer.body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double measured = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200 || lines < people) {
            throw new IllegalStateException("the export gave " + lines + " lines, status " + answer.statusCode());
        }
        return List.of(Line.times("export of everybody as CSV", 3, measured, limit));
    }

    /** Uploads a file of new people and has it checked and run; the figures beside it are what a bare insert takes. */
    List<Line> importing(double limit) throws Exception {
        Path file = file("kith");
        long begin = System.nanoTime();
        long id = upload(file);
        double uploaded = (System.nanoTime() - begin) / 1e6;
        if (!state(id).startsWith("CHECK")) {
            post(id, "check");
        }
        await(id, Set.of("CHECKED"));
        double checked = (System.nanoTime() - begin) / 1e6;
        post(id, "run");
        await(id, Set.of("DONE"));
        double done = (System.nanoTime() - begin) / 1e6;
        Files.delete(file);
        return List.of(
                new Line("  of which upload", limit, uploaded, null),
                new Line("  of which check of every row", limit, checked - uploaded, null),
                Line.times("import of as many new users, upload to end", 1.5, done, limit));
    }

    /** COPY into a staging table and a set-based insert into the same tables with all their indexes and triggers. */
    double bareImport() throws Exception {
        Path file = file("bare");
        long begin = System.nanoTime();
        bare.once("create unlogged table bare_staging (name text, email text, phone text, organization text)");
        try (var rows = Files.newInputStream(file)) {
            bare.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_staging from stdin with (format csv, header true)", rows);
        }
        bare.once(
                "insert into organization (name) select distinct organization from bare_staging on conflict do nothing");
        bare.once("""
                with numbered as materialized (
                    select s.*, o.id as organization_id, nextval(pg_get_serial_sequence('person', 'id')) as id
                    from bare_staging s left join organization o on lower(o.name) = lower(s.organization)
                ), made as (
                    insert into person (id, name, organization_id, channel) overriding system value
                    select id, name, organization_id, 'IMPORT' from numbered
                ), mail as (
                    insert into email_address (person_id, address, is_primary) select id, email, true from numbered
                )
                insert into phone_number (person_id, number, is_primary)
                select id, phone, true from numbered where phone is not null
                """);
        Files.delete(file);
        return (System.nanoTime() - begin) / 1e6;
    }

    private Path file(String tag) throws IOException {
        Path file = Files.createTempFile("kith-bench", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,email,phone,organization\n");
            for (int i = 0; i < people; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "%s Person%d,%s%d@import.example,%s,Imported %d%n",
                        tag,
                        i,
                        tag,
                        i,
                        i % 2 == 0 ? "+49 30 " + (10_000_000 + i) : "",
                        i % 1000));
            }
        }
        return file;
    }

    private long upload(Path file) throws Exception {
        String boundary = "----kith-bench";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + server.token("/agent/users/imports/new") + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        HttpRequest.Builder request = server.request("/agent/users/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body);
        var answer = server.send(request);
        String address = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(address.replaceAll(".*/imports/(\\d+)/.*", "$1"));
    }

    private void post(long id, String step) throws Exception {
        String page = "/agent/users/imports/" + id;
        server.post("/agent/users/imports/new", page + "/" + step);
    }

    private void await(long id, Set<String> states) throws Exception {
        for (String state = state(id); !states.contains(state); state = state(id)) {
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                throw new IllegalStateException("the import is " + state);
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private String state(long id) throws Exception {
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery("select state from people_import where id = " + id)) {
            row.next();
            return row.getString(1);
        }
    }
}
