package kith.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what committed transactions tell on a channel of PostgreSQL, through a connection kept for it alone. */
public final class Listening implements AutoCloseable {

    private final Connection connection;

    Listening(Connection connection) {
        this.connection = connection;
    }

    /**
     * What was told since the last call, in the order of the commits; empty when the time passed without a word.
     *
     * @throws SQLException when the connection is gone; what is told until the next one stands is not heard
     */
    public List<String> await(Duration longest) throws SQLException {
        PGNotification[] told =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
        return told == null
                ? List.of()
                : Arrays.stream(told).map(PGNotification::getParameter).toList();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }
}
