package org.drover.store;

/**
 * A project's database, for a person.
 *
 * @param product its name and version
 * @param address a file, or the address of a database that is shared
 * @param user    empty where the database asks for none
 * @param schema  the version of its tables
 * @param bytes   what it takes on its disk
 */
public record DatabaseInfo(String product, String address, String user, String schema, long bytes) {
}
