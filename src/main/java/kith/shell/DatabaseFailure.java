package kith.shell;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer from everything else that can go wrong. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Whether a lost or refused connection is behind this. */
    static boolean isBehind(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && saysSo(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 of SQLSTATE is the connection; 57P01 to 57P03 are PostgreSQL going down and coming up. */
    private static boolean saysSo(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
