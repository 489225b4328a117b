package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what parts have to do with one another. */
final class Relationships {

	/** An NCName in ASCII. */
	private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,254}");
	private static final Set<String> ELEMENTS = Set.of("Relationship");
	private static final Set<String> ATTRIBUTES = Set.of("Id", "Type", "Target", "TargetMode");

	private final Package opened;
	private final Findings findings;

	Relationships(Package opened, Findings findings) {
		this.opened = opened;
		this.findings = findings;
	}

	/**
	 * The relationships of a part, by their ids, in their order; empty where it has none. Those to parts that are missing are left out.
	 *
	 * @param source {@code /} for the package
	 */
	Map<String, Relationship> of(String source) throws Refusal, IOException {
		Map<String, Relationship> relationships = new LinkedHashMap<>();
		String part = Names.relationships(source);
		if (!opened.has(part))
			return relationships;
		opened.require(part, Names.RELATIONSHIPS_TYPE);
		try (StrictXml xml = opened.xml(part, opened.limits().relationships())) {
			xml.root(Names.RELATIONSHIPS_NAMESPACE, "Relationships");
			while (xml.child(Names.RELATIONSHIPS_NAMESPACE, ELEMENTS)) {
				if (relationships.size() > opened.limits().items())
					throw xml.refusal("it has more relationships than a package may have parts");
				xml.allow(ATTRIBUTES);
				Relationship one = read(xml, source);
				if (!one.external() && !opened.has(one.target()))
					findings.error(part, "the relationship " + one.id() + " points to " + one.target() + ", which is missing");
				else if (relationships.putIfAbsent(one.id(), one) != null)
					findings.error(part, "the id " + one.id() + " is there twice");
				xml.empty();
			}
			xml.end();
		}
		return relationships;
	}

	private static Relationship read(StrictXml xml, String source) throws Refusal {
		String id = xml.required("Id");
		if (!ID.matcher(id).matches())
			throw xml.refusal("'" + StrictXml.shortened(id) + "' is no id for a relationship");
		String mode = xml.optional("TargetMode");
		if (mode != null && !mode.equals("Internal") && !mode.equals("External"))
			throw xml.refusal("'" + StrictXml.shortened(mode) + "' is no mode of a relationship's target");
		String target = xml.required("Target");
		int hash = target.indexOf('#');
		String fragment = hash < 0 ? "" : target.substring(hash + 1);
		if ("External".equals(mode))
			return new Relationship(id, xml.required("Type"), target, fragment, true);
		try {
			return new Relationship(id, xml.required("Type"), PartNames.resolve(source, hash < 0 ? target : target.substring(0, hash)), fragment, false);
		} catch (Refusal e) {
			throw xml.refusal("the target " + e.getMessage());
		}
	}
}
