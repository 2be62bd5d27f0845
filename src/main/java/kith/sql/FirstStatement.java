package kith.sql;

/** Says what PostgreSQL is told at the beginning of each transaction that may write; answered by the module that logs changes. */
public interface FirstStatement {

    /** The statement, with the values of this moment and this thread. */
    Sql statement();
}
