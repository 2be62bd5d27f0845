package kith.audit;

import java.util.Objects;
import kith.sql.FirstStatement;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells PostgreSQL who acts, once at the beginning of each transaction that may write. */
@Component
class ActorOfTransaction implements FirstStatement {

    @Override
    public Sql statement() {
        Actor actor = Acting.current();
        return Sql.of("""
                select set_config('kith.actor_kind', ?, true), set_config('kith.actor_id', ?, true),
                       set_config('kith.actor_name', ?, true), set_config('kith.source', ?, true)
                """, actor.kind().name(), Objects.toString(actor.id(), ""), actor.name(), actor.source());
    }
}
