package org.drover.store;

import org.drover.model.DroverException;

/**
 * How one manager reaches a PostgreSQL database. Prints without the password.
 *
 * @param password    empty where the server asks for none
 * @param connections how many it may have open at once
 */
public record DatabaseAccess(DatabaseAddress address, String user, String password, int connections) {

	public static final int CONNECTIONS = 16;

	/** A gathering holds one while it asks for another. */
	private static final int FEWEST = 4;
	private static final int MOST = 500;

	/** @throws DroverException where the user is empty, or the number of connections is not from {@value #FEWEST} to {@value #MOST} */
	public static DatabaseAccess of(DatabaseAddress address, String user, String password, int connections) throws DroverException {
		if (user.isBlank())
			throw new DroverException("no user for the database " + address + ": name one");
		if (connections < FEWEST || connections > MOST)
			throw new DroverException("a manager cannot work with " + connections + " database connections: choose from " + FEWEST + " to " + MOST);
		return new DatabaseAccess(address, user, password, connections);
	}

	@Override
	public String toString() {
		return "DatabaseAccess[" + address + ", " + user + ", " + connections + "]";
	}
}
