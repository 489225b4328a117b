package org.drover.store;

/** Who we are to a topology. Prints without the password. */
public record TopologyCredentials(String user, String password) {

	@Override
	public String toString() {
		return "TopologyCredentials[" + user + "]";
	}
}
