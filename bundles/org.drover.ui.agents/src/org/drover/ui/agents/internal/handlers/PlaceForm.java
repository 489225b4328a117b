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
			return Optional.of(Messages.PlaceForm_noName);
		if (address.isBlank())
			return Optional.of(Messages.PlaceForm_noAddress);
		if (!PlaceKinds.asksWho(address))
			return user.isBlank() ? folder() : Optional.of(Messages.PlaceForm_noUserNeeded);
		return user.isBlank() || password.isEmpty() ? Optional.of(Messages.PlaceForm_noUser) : Optional.empty();
	}

	private Optional<String> folder() {
		return address.strip().startsWith("dir:/") ? Optional.empty() : Optional.of(Messages.PlaceForm_noPath);
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
