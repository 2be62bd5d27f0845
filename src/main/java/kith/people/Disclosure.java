package kith.people;

import kith.sql.Sql;

/**
 * One kind of rows that a person gets who asks for their data.
 *
 * @param name of the file, without its ending
 * @param rows a query; its columns are the names of the values. Nobody else's data, and no notes of agents, may be in it
 */
public record Disclosure(String name, Sql rows) {}
