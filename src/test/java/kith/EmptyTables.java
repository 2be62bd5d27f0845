package kith;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table that a migration did not fill. */
class EmptyTables implements BeforeEachCallback, AfterAllCallback {

    private static final int ATTEMPTS = 10;

    @Override
    public void beforeEach(ExtensionContext context) {
        empty(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        empty(context);
    }

    /**
     * An answer to a browser that has gone, or a job with one batch after the other, may still be at work, and PostgreSQL
     * ends one of both: then once more, until what is at work has come to its end.
     */
    private static void empty(ExtensionContext context) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                truncate(context);
                return;
            } catch (PessimisticLockingFailureException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private static void truncate(ExtensionContext context) {
        JdbcClient jdbc = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
        jdbc.sql("""
                do $$ begin
                    execute (
                        select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' cascade'
                        from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'installation', 'usergroup'));
                    delete from usergroup where built_in is null;
                end $$
                """).update();
    }
}
