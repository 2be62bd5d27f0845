package kith;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table that a migration did not fill. */
class EmptyTables implements BeforeEachCallback, AfterAllCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        empty(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        empty(context);
    }

    /** An answer to a browser that has gone may still be at work, and PostgreSQL ends one of both: then once more. */
    private static void empty(ExtensionContext context) {
        try {
            truncate(context);
        } catch (PessimisticLockingFailureException e) {
            truncate(context);
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
