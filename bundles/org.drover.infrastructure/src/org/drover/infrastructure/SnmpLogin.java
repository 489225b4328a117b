package org.drover.infrastructure;

import org.drover.model.DroverException;

/** As whom a device is asked. Never printed, never kept in a project. */
public sealed interface SnmpLogin {

	/** RFC 3414, 11.2: what is shorter is refused by devices too. */
	int SHORTEST = 8;

	/** Version 2c: a word that anybody on the way can read. */
	static SnmpLogin community(String word) throws DroverException {
		if (word.isEmpty())
			throw new DroverException("the community is empty: its file has to hold the word that the device knows");
		return new Community(word);
	}

	/** Version 3, with authentication by SHA-256 and encryption by AES-128. */
	static SnmpLogin user(String name, String authentication, String privacy) throws DroverException {
		if (name.isEmpty())
			throw new DroverException("the name of the SNMP user is empty");
		if (authentication.length() < SHORTEST || privacy.length() < SHORTEST)
			throw new DroverException("the SNMP passwords of user " + name + " need at least " + SHORTEST + " characters each: see what their files hold");
		return new User(name, authentication, privacy);
	}

	/** Made by {@link #community}. */
	record Community(String word) implements SnmpLogin {

		@Override
		public String toString() {
			return "a community";
		}
	}

	/** Made by {@link #user}. */
	record User(String name, String authentication, String privacy) implements SnmpLogin {

		@Override
		public String toString() {
			return "user " + name;
		}
	}
}
