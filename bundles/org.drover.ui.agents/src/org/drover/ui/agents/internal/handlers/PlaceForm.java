package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.PlaceKinds;
import org.drover.model.DroverException;

/** What a person says of a place for mailboxes. Prints without the password. */
record PlaceForm(String name, String address, String user, String password) {

	/** What is missing or wrong, in a sentence. */
	Optional<String> objection() {
		if (name.isBlank())
			return Optional.of("Say what the place is called here.");
		if (address.isBlank())
			return Optional.of("Give its address: dir:/PATH, webdav:https://HOST/FOLDER/, sftp:HOST/FOLDER or s3:https://HOST/BUCKET.");
		if (!PlaceKinds.asksWho(address))
			return user.isBlank() ? folder() : Optional.of("A folder asks nobody who they are: leave the user empty.");
		return user.isBlank() || password.isEmpty() ? Optional.of("Say who managers are there: a user and its password.") : Optional.empty();
	}

	private Optional<String> folder() {
		return address.strip().startsWith("dir:/") ? Optional.empty() : Optional.of("Give the folder with its whole path: dir:/srv/mailboxes.");
	}

	/** Where nothing is wrong. @throws DroverException where the place cannot be used so */
	Optional<PlaceCredentials> credentials() throws DroverException {
		Optional<PlaceCredentials> credentials = user.isBlank() ? Optional.empty() : Optional.of(new PlaceCredentials(user.strip(), password));
		PlaceKinds.check(address.strip(), credentials);
		return credentials;
	}

	@Override
	public String toString() {
		return "PlaceForm[" + name + ", " + address + "]";
	}
}
