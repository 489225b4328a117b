package org.drover.agent.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/** The transports that this program was built with. */
final class Transports {

	private Transports() {
	}

	/** @throws DroverException naming the schemes there are, where this is none of them */
	static MailboxTransport open(PlaceAddress place, SortedMap<String, String> secret) throws IOException, DroverException {
		List<String> known = new ArrayList<>();
		for (TransportProvider provider : ServiceLoader.load(TransportProvider.class, Transports.class.getClassLoader())) {
			if (provider.scheme().equals(place.scheme()))
				return provider.open(place, secret);
			known.add(provider.scheme());
		}
		throw new DroverException("this agent cannot reach a mailbox by '" + place.scheme() + ":'; it knows " + String.join(", ", known));
	}
}
