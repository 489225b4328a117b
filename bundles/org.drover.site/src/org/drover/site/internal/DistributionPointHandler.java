package org.drover.site.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.content.Throttle;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.site.ContentLibrary;
import org.drover.site.ContentLibrary.Bytes;
import org.drover.site.Exchange;
import org.drover.site.ServiceGate;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRefusal;
import org.drover.site.SiteHandlers;

/**
 * Gives content to clients: {@code /content/OWNER/VERSION} lists a version's files, with a path behind it comes the file; below {@code /stream} in parts as an
 * application needs them, below {@code /multicast} to all who ask at the same time.
 */
public final class DistributionPointHandler implements ServiceHandler {

	private static final String CONTENT = "content";
	private static final String STREAM = "stream";
	private static final String MULTICAST = "multicast";
	private static final int OWNER = 1;
	private static final int VERSION = 2;
	private static final int FILE = 3;

	private final ObjectRef service;
	private final ServiceGate gate;
	private final ContentLibrary library;
	private final PointTraffic traffic;

	public DistributionPointHandler(ObjectRef service, ServiceGate gate, ContentLibrary library, PointTraffic traffic) {
		this.service = service;
		this.gate = gate;
		this.library = library;
		this.traffic = traffic;
	}

	@Override
	public void handle(Exchange exchange) throws ServiceRefusal, IOException {
		ManagedObject point = gate.record(service).orElseGet(() -> ManagedObject.of(service.kind(), service.key(), service.key(), "", Map.of()));
		if (!exchange.method().equals("GET"))
			throw notWritten(point);
		List<String> path = exchange.path();
		String how = path.size() < FILE ? "" : path.getFirst();
		if (!how.equals(CONTENT) && (path.size() == FILE || !how.equals(STREAM) && !how.equals(MULTICAST)))
			throw new ServiceRefusal(404, "a distribution point answers GET /content/OWNER/VERSION and GET /content/OWNER/VERSION/PATH");
		String client = exchange.header(SiteHandlers.CLIENT);
		Optional<String> refusal = gate.refusal(service, client, exchange.header(SiteHandlers.TOPOLOGY));
		if (refusal.isPresent())
			throw new ServiceRefusal(403, refusal.get());
		ObjectRef owner = owner(path.get(OWNER));
		if (!gate.holds(service, owner, path.get(VERSION)))
			throw notHeld(path);
		if (path.size() == FILE) {
			list(exchange, owner);
			return;
		}
		try (PointTraffic.Admission admission = traffic.admit(point, client)) {
			switch (how) {
			case STREAM -> stream(exchange, owner, point);
			case MULTICAST -> multicast(exchange, owner, point);
			default -> send(exchange, owner, point.is(Attributes.BITS), traffic.pace(point));
			}
		}
	}

	private ServiceRefusal notWritten(ManagedObject point) {
		return new ServiceRefusal(405, PointRules.isBranch(point)
				? service + " is a branch distribution point: it takes content from a standard one of its site, and from nobody else"
				: "content is published by way of the site, and not written to " + service);
	}

	private void list(Exchange exchange, ObjectRef owner) throws ServiceRefusal, IOException {
		ContentDescription description = library.describe(owner, exchange.path().get(VERSION)).orElseThrow(() -> notHeld(exchange.path()));
		exchange.reply(200, PolicyJson.listing(description.files()));
	}

	/** @param parts whether a client may ask for a part of the file, so as to go on where it was cut off */
	private void send(Exchange exchange, ObjectRef owner, boolean parts, Throttle pace) throws ServiceRefusal, IOException {
		Bytes file = open(exchange, owner);
		exchange.setHeader("Accept-Ranges", parts ? "bytes" : "none");
		Optional<ByteRange> range = ByteRange.of(parts ? exchange.header("Range") : "", file.size());
		if (range.isEmpty()) {
			file.stream().close();
			exchange.setHeader("Content-Range", "bytes */" + file.size());
			throw new ServiceRefusal(416, "the file has only " + file.size() + " bytes");
		}
		if (range.get().isAll(file.size())) {
			exchange.reply(new Bytes(pace.limit(file.stream()), file.size()));
			return;
		}
		exchange.setHeader("Content-Range", range.get().text(file.size()));
		Bytes part = file.part(range.get().first(), range.get().last());
		exchange.reply(206, new Bytes(pace.limit(part.stream()), part.size()));
	}

	private Bytes open(Exchange exchange, ObjectRef owner) throws ServiceRefusal, IOException {
		List<String> path = exchange.path();
		String file = String.join("/", path.subList(FILE, path.size()));
		return library.open(owner, path.get(VERSION), file).orElseThrow(() -> notHeld(path));
	}

	private void stream(Exchange exchange, ObjectRef owner, ManagedObject point) throws ServiceRefusal, IOException {
		if (!point.is(Attributes.STREAMING))
			throw new ServiceRefusal(403, service + " does not stream applications: fetch the content whole");
		if (gate.record(owner).filter(application -> application.is(Attributes.VIRTUAL)).isEmpty())
			throw new ServiceRefusal(403, owner + " is no virtual application, and only those are streamed: fetch the content whole");
		send(exchange, owner, true, traffic.pace(point));
	}

	private void multicast(Exchange exchange, ObjectRef owner, ManagedObject point) throws ServiceRefusal, IOException {
		if (!point.is(Attributes.MULTICAST))
			throw new ServiceRefusal(403, service + " does not multicast: fetch the content by yourself");
		if (owner.kind() != ObjectKind.OS_IMAGE)
			throw new ServiceRefusal(403, owner + " is no operating system image, and only those are multicast: fetch the content by yourself");
		open(exchange, owner).stream().close();
		String file = String.join("/", exchange.path());
		OutputStream out = exchange.replyStream("application/octet-stream");
		traffic.multicast().receive(file, () -> reopen(exchange, owner), out);
		out.close(); // only then: an answer that is not closed counts as broken off
	}

	private Bytes reopen(Exchange exchange, ObjectRef owner) throws IOException {
		try {
			return open(exchange, owner);
		} catch (ServiceRefusal e) {
			throw new IOException(e.getMessage(), e);
		}
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
