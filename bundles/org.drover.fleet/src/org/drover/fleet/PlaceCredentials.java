package org.drover.fleet;

/** Who managers are to a place of mailboxes. Prints without the password. */
public record PlaceCredentials(String user, String password) {

	@Override
	public String toString() {
		return "PlaceCredentials[" + user + "]";
	}
}
