package org.drover.fleet.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.PlaceAddress;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

/** The transports that are open, by place; each is opened when it is first needed, and again where its place has been changed. */
public final class Transports implements AutoCloseable {

	private record Open(String address, MailboxTransport transport) {
	}

	private final PlaceTable places;
	private final Collection<TransportProvider> providers;
	private final Map<String, Open> open = new HashMap<>();

	public Transports(PlaceTable places, Collection<TransportProvider> providers) {
		this.places = places;
		this.providers = providers;
	}

	public synchronized MailboxTransport to(String place) throws DroverException {
		MailboxPlace there = places.find(place)
				.orElseThrow(() -> new DroverException("the project knows no mailbox place " + place + ": agent place put adds one"));
		Open before = open.get(place);
		if (before != null && before.address().equals(there.address()))
			return before.transport();
		if (before != null)
			before.transport().close();
		Open now = new Open(there.address(), open(there));
		open.put(place, now);
		return now.transport();
	}

	/** What was changed of a place counts from its next use. */
	public synchronized void forget(String place) {
		Open before = open.remove(place);
		if (before != null)
			before.transport().close();
	}

	@Override
	public synchronized void close() {
		open.values().forEach(each -> each.transport().close());
		open.clear();
	}

	private MailboxTransport open(MailboxPlace place) throws DroverException {
		PlaceAddress address = PlaceAddress.parse(place.address());
		TransportProvider provider = providers.stream().filter(each -> each.scheme().equals(address.scheme())).findFirst()
				.orElseThrow(() -> new DroverException("nothing here reaches mailboxes by " + address.scheme() + ": correct the address of " + place.name()));
		try {
			return provider.open(address, places.credentials(place.name()).map(PlaceCredentials::secrets).orElse(Map.of()));
		} catch (IOException e) {
			throw new DroverException("the mailbox place " + place.name() + " cannot be reached: " + e.getMessage(), e, Retry.LATER);
		}
	}
}
