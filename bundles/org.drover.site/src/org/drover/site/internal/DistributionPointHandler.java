package org.drover.site.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.model.ObjectRef;
import org.drover.site.ContentLibrary;
import org.drover.site.Exchange;
import org.drover.site.ServiceGate;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRefusal;
import org.drover.site.SiteHandlers;

/** Gives content to clients: {@code /content/OWNER/VERSION} lists a version's files, with a path behind it comes the file. */
public final class DistributionPointHandler implements ServiceHandler {

	private static final int OWNER = 1;
	private static final int VERSION = 2;
	private static final int FILE = 3;

	private final ObjectRef service;
	private final ServiceGate gate;
	private final ContentLibrary library;

	public DistributionPointHandler(ObjectRef service, ServiceGate gate, ContentLibrary library) {
		this.service = service;
		this.gate = gate;
		this.library = library;
	}

	@Override
	public void handle(Exchange exchange) throws ServiceRefusal, IOException {
		List<String> path = exchange.path();
		if (path.size() < FILE || !path.getFirst().equals("content") || !exchange.method().equals("GET"))
			throw new ServiceRefusal(404, "a distribution point answers GET /content/OWNER/VERSION and GET /content/OWNER/VERSION/PATH");
		Optional<String> refusal = gate.refusal(service, exchange.header(SiteHandlers.CLIENT), exchange.header(SiteHandlers.TOPOLOGY));
		if (refusal.isPresent())
			throw new ServiceRefusal(403, refusal.get());
		ObjectRef owner = owner(path.get(OWNER));
		if (!gate.holds(service, owner, path.get(VERSION)))
			throw notHeld(path);
		if (path.size() == FILE)
			list(exchange, owner);
		else
			send(exchange, owner);
	}

	private void list(Exchange exchange, ObjectRef owner) throws ServiceRefusal, IOException {
		ContentDescription description = library.describe(owner, exchange.path().get(VERSION)).orElseThrow(() -> notHeld(exchange.path()));
		exchange.reply(200, PolicyJson.listing(description.files()));
	}

	private void send(Exchange exchange, ObjectRef owner) throws ServiceRefusal, IOException {
		List<String> path = exchange.path();
		String file = String.join("/", path.subList(FILE, path.size()));
		exchange.reply(library.open(owner, path.get(VERSION), file).orElseThrow(() -> notHeld(path)));
	}

	private ServiceRefusal notHeld(List<String> path) {
		return new ServiceRefusal(404, service + " does not hold " + String.join("/", path.subList(OWNER, path.size())));
	}

	private static ObjectRef owner(String text) throws ServiceRefusal {
		try {
			return ObjectRef.parse(text);
		} catch (IllegalArgumentException e) {
			throw new ServiceRefusal(404, "'" + text + "' names no content: write KIND:KEY");
		}
	}
}
