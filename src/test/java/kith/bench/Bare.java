package kith.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** PostgreSQL alone: the same work without Kith, for the limit beside each figure. */
final class Bare implements AutoCloseable {

    /** What the list shows of a user. */
    static final String LIST =
            "select person_id, name, email, organization, ticket_count, created_at, status from directory_entry ";

    private final String address;
    private final Connection connection;

    Bare(String database) throws SQLException {
        address = database;
        connection = DriverManager.getConnection(database);
    }

    String address() {
        return address;
    }

    Connection connection() {
        return connection;
    }

    /** The median time of a query in milliseconds, its rows read. */
    double median(String query) throws SQLException {
        double[] times = new double[25];
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = -5; i < times.length; i++) {
                long begin = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
                if (i >= 0) {
                    times[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return Samples.percentile(times, 50);
    }

    /** The one ID that a query finds. */
    long id(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How long a statement takes once, in milliseconds. */
    double once(String statement) throws SQLException {
        long begin = System.nanoTime();
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** How long COPY TO takes, its bytes thrown away. */
    double copyOut(String copy) throws Exception {
        long begin = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
