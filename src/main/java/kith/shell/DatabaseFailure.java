package kith.shell;

import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer, or has no room left, from everything else that can go wrong. */
final class DatabaseFailure {

    private static final String DISK_FULL = "53100";

    private DatabaseFailure() {}

    /** Whether a lost or refused connection is behind this, or a full disk. */
    static boolean isBehind(Throwable problem) {
        return any(
                problem,
                cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException
                        || (cause instanceof SQLException sql && saysSo(sql.getSQLState())));
    }

    /** Whether PostgreSQL answered that its disk is full. */
    static boolean noRoom(Throwable problem) {
        return any(problem, cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }

    private static boolean any(Throwable problem, Predicate<Throwable> wanted) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 of SQLSTATE is the connection; 57P01 to 57P03 are PostgreSQL going down and coming up. */
    private static boolean saysSo(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals(DISK_FULL));
    }
}
