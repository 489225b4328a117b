package org.drover.connector.exchange.internal;

/**
 * What a part, or the package, has to do with another part.
 *
 * @param type     a URI
 * @param target   name of a part; a URI where it is external
 * @param fragment of the target; empty where it has none
 */
record Relationship(String id, String type, String target, String fragment, boolean external) {
}
