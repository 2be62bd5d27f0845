package kith.audit;

import java.util.Objects;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL who acts, once at the beginning of each transaction that may write. */
@Component
class ActorOfTransaction implements TransactionExecutionListener {

    private final Database db;

    ActorOfTransaction(@Lazy Database db) {
        this.db = db;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || transaction.isReadOnly() || !transaction.isNewTransaction()) {
            return;
        }
        Actor actor = Acting.current();
        db.sql("""
                        select set_config('kith.actor_kind', ?, true), set_config('kith.actor_id', ?, true),
                               set_config('kith.actor_name', ?, true), set_config('kith.source', ?, true)
                        """, actor.kind().name(), Objects.toString(actor.id(), ""), actor.name(), actor.source())
                .query()
                .singleRow();
    }
}
