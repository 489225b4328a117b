package org.drover.ui.internal.topology;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;

/** What the user has typed about a topology. */
record NewTopology(String name, String address, String user, String password) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");

	/** The usual names come first: the topology that is there, then the one to move to. */
	static String suggestedName(List<String> taken) {
		return Stream.of("legacy", "new").filter(name -> !taken.contains(name)).findFirst().orElse("");
	}

	/** @return what is wrong with the name, in words */
	Optional<String> nameProblem() {
		if (name.isBlank())
			return Optional.of(Messages.NewTopology_unnamed);
		return NAME.matcher(name).matches() ? Optional.empty()
				: Optional.of(Messages.NewTopology_badName);
	}

	/** @throws DroverException with what is wrong with it */
	ConnectorAddress parsedAddress() throws DroverException {
		return ConnectorAddress.parse(address.strip());
	}

	/** Where nothing is typed the address says, or needs none. */
	Credentials credentials() {
		return user.isEmpty() && password.isEmpty() ? Credentials.NONE : new Credentials(user.strip(), password);
	}
}
