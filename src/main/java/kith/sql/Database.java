package kith.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The only way to PostgreSQL: takes SQL that stands in our source, and values.
 *
 * <p>PostgreSQL keeps the plan of a statement that comes again and again, for planning takes longer than most of them. One with
 * conditions that somebody chose is planned for its own values: search patterns differ as much in cost as in text.
 */
@Component
public class Database {

    private final JdbcClient jdbc;
    private final JdbcClient plannedAnew;
    private final DataSource dataSource;

    Database(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.plannedAnew = JdbcClient.create(new PlannedAnew(dataSource));
        this.dataSource = dataSource;
    }

    /** A statement with a value for each {@code ?}; a {@code null} value is SQL's null. */
    public StatementSpec sql(@CompileTimeConstant String text, @Nullable Object... values) {
        return jdbc.sql(text).params(Arrays.asList(values));
    }

    /** A statement put together from parts. */
    public StatementSpec sql(Sql sql) {
        return (sql.chosen() ? plannedAnew : jdbc).sql(sql.text()).params(sql.values());
    }

    /**
     * Streams rows in PostgreSQL's COPY format into a table, within the transaction under way.
     *
     * @return how many rows went in
     * @throws IOException when {@code rows} cannot be read
     */
    public long copyIn(@CompileTimeConstant String copyStatement, InputStream rows) throws IOException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed: " + copyStatement, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Begins to listen.
     *
     * @param listenStatement {@code listen} with the name of a channel
     */
    public Listening listen(@CompileTimeConstant String listenStatement) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(listenStatement);
            return new Listening(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
