package org.drover.connector;

/**
 * Who we are to a system. Prints without the password.
 *
 * @param user     empty where the system's default is meant
 * @param password empty where none is needed
 */
public record Credentials(String user, String password) {

	public static final Credentials NONE = new Credentials("", "");

	@Override
	public String toString() {
		return "Credentials[" + user + "]";
	}
}
