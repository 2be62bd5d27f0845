package kith.sql;

import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins transactions. The first statement belongs to the beginning: when it fails, there is no transaction and the
 * connection is back in the pool.
 */
@Component
class Transactions extends JdbcTransactionManager {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FirstStatement first;

    Transactions(DataSource dataSource, FirstStatement first) {
        super(dataSource);
        this.first = first;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()) {
            return;
        }
        Sql sql = first.statement();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            statement.execute();
        }
    }
}
