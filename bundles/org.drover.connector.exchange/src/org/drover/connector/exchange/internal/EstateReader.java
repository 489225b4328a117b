package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.drover.connector.exchange.internal.ObjectsReader.Sink;
import org.drover.connector.exchange.internal.PackedObject.Need;
import org.drover.model.DroverException;

/** Goes from a package to its estate, and from there to its objects, by relationships alone. */
final class EstateReader {

	private static final long HEADING = 1 << 20;
	private static final Set<String> ATTRIBUTES = Set.of("version", "topology", "description", "gathered", "producer", "objects", "dependencies", "key");

	private final Package opened;
	private final Findings findings;

	private final Fingerprints objects = new Fingerprints();
	private final Fingerprints placed = new Fingerprints();
	private final Fingerprints targets = new Fingerprints();
	private long dependencies;

	EstateReader(Package opened, Findings findings) {
		this.opened = opened;
		this.findings = findings;
	}

	/** @throws Refusal where nothing can be read */
	Heading heading() throws Refusal, IOException {
		String part = null;
		for (Relationship one : new Relationships(opened, findings).of("/").values()) {
			if (!one.type().equals(Names.ESTATE) || one.external())
				continue;
			if (part != null)
				throw new Refusal(Names.relationships("/"), "it names two estates: a package has one");
			part = one.target();
		}
		if (part == null)
			throw new Refusal(Names.relationships("/"), "it names no estate (a relationship of the type " + Names.ESTATE + "): the package is of another kind");
		opened.require(part, Names.ESTATE_TYPE);
		try (StrictXml xml = opened.xml(part, HEADING)) {
			xml.root(Names.NAMESPACE, "estate");
			Heading heading = heading(part, xml);
			xml.empty();
			xml.end();
			return heading;
		}
	}

	private static Heading heading(String part, StrictXml xml) throws Refusal {
		long version = xml.number("version");
		if (version != Names.VERSION)
			throw xml.refusal("it is of version " + version + " of the format, and this Drover reads version " + Names.VERSION + ": use a newer one");
		xml.allow(ATTRIBUTES);
		String topology = xml.required("topology");
		if (!Heading.isCode(topology))
			throw xml.refusal("'" + StrictXml.shortened(topology) + "' cannot name a topology: use up to 64 letters, digits, dashes and underscores");
		String sealed = xml.optional("key");
		return new Heading(part, topology, text(xml, "description"), gathered(xml), text(xml, "producer"), xml.number("objects"),
				xml.number("dependencies"), sealed == null ? "" : sealed);
	}

	private static String text(StrictXml xml, String attribute) throws Refusal {
		String text = Escapes.unescape(xml.required(attribute));
		if (text.length() > ObjectsReader.VERSION)
			throw xml.refusal("the attribute '" + attribute + "' has more than " + ObjectsReader.VERSION + " characters");
		return text;
	}

	private static Instant gathered(StrictXml xml) throws Refusal {
		try {
			return Instant.parse(xml.required("gathered"));
		} catch (DateTimeException e) {
			throw xml.refusal("'" + StrictXml.shortened(xml.required("gathered")) + "' is no moment: write 2026-11-22T02:00:00Z");
		}
	}

	/** Parts with objects, in their order. */
	Set<String> parts(Heading heading) throws Refusal, IOException {
		Set<String> parts = new LinkedHashSet<>();
		for (Relationship one : new Relationships(opened, findings).of(heading.part()).values()) {
			if (one.type().equals(Names.OBJECTS) && !one.external() && !parts.add(one.target()))
				findings.error(Names.relationships(heading.part()), one.target() + " is there twice");
		}
		return parts;
	}

	/** Reads all objects; faults of a part are told to the findings. */
	void read(Heading heading, Sink sink) throws Refusal, IOException, DroverException {
		Set<String> parts = parts(heading);
		for (String part : parts)
			read(part, sink);
		if (placed.size() != heading.objects())
			findings.error(heading.part(), "it counts " + heading.objects() + " objects, and there are " + placed.size());
		if (dependencies != heading.dependencies())
			findings.error(heading.part(), "it counts " + heading.dependencies() + " dependencies, and there are " + dependencies);
		if (!targets.all(placed::contains))
			tellMissing(parts);
	}

	private void read(String part, Sink sink) throws Refusal, DroverException {
		try {
			ObjectsReader reader = new ObjectsReader(opened, findings, part);
			reader.read(object -> {
				take(part, object);
				sink.object(object);
			});
			for (Need need : reader.needed())
				aim(part, need);
		} catch (IOException e) {
			findings.error(part, "it cannot be read (" + e.getMessage() + ")");
		} catch (Refusal e) {
			findings.error(e.part(), e.getMessage());
		}
	}

	private void take(String part, PackedObject object) throws Refusal {
		Limits limits = opened.limits();
		if (!objects.add(objects.of("", object.object().ref())))
			throw new Refusal(part, "the object " + StrictXml.shortened(object.object().ref().toString()) + " is in the package twice");
		placed.add(placed.of(part, object.object().ref()));
		dependencies += object.needs().size();
		if (objects.size() > limits.objects())
			throw new Refusal(part, String.format("there are more than %,d objects", limits.objects()));
		if (dependencies > limits.dependencies())
			throw new Refusal(part, String.format("there are more than %,d dependencies", limits.dependencies()));
	}

	private void aim(String part, Need need) throws Refusal {
		if (!need.part().isEmpty())
			targets.add(targets.of(need.part(), need.to()));
		if (targets.size() > opened.limits().objects())
			throw new Refusal(part, String.format("there are dependencies on more than %,d objects", opened.limits().objects()));
	}

	/** Only fingerprints were kept: names are read once more. */
	private void tellMissing(Set<String> parts) throws Refusal, IOException {
		for (String part : parts) {
			for (Relationship one : new Relationships(opened, findings).of(part).values()) {
				if (one.external() || !one.type().startsWith(Names.NEEDS))
					continue;
				try {
					if (!placed.contains(placed.of(one.target(), Escapes.ref(one.fragment()))))
						findings.error(Names.relationships(part), "the relationship " + one.id() + " points to the object '"
								+ StrictXml.shortened(one.fragment()) + "', which is not in " + one.target());
				} catch (IllegalArgumentException e) {
					findings.warning(Names.relationships(part), "the relationship " + one.id() + " names no object behind its '#'");
				}
			}
		}
	}
}
