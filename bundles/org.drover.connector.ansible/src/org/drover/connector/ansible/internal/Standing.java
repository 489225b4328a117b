package org.drover.connector.ansible.internal;

/**
 * Whose a client is.
 *
 * @param site     the code of the site it is assigned to, or was sent to
 * @param released whether it was sent away
 */
record Standing(String site, boolean released) {
}
