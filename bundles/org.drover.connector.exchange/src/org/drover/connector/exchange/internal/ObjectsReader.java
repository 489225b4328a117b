package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.exchange.internal.PackedObject.Need;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** Reads a part with objects, one object after the other. */
final class ObjectsReader {

	/** Takes what is read. */
	@FunctionalInterface
	interface Sink {
		void object(PackedObject object) throws Refusal, DroverException;
	}

	static final int KEY = 4_000;
	static final int VERSION = 1_000;
	static final int TEXTS = 2_000_000;

	private static final Set<String> OBJECTS = Set.of("object");
	private static final Set<String> WITHIN = Set.of("attribute", "content", "secret");
	private static final Set<String> FILES = Set.of("file");
	private static final Set<String> OBJECT_ATTRIBUTES = Set.of("kind", "key", "name", "version", "needs");
	private static final Set<String> FILE_ATTRIBUTES = Set.of("path", "sha256", "size", "part");
	private static final Set<String> NAMED = Set.of("name");
	private static final Set<String> VERSIONED = Set.of("version");
	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private final Package opened;
	private final Findings findings;
	private final String part;
	private final Map<String, Relationship> relationships;
	private final Map<String, Optional<Need>> needs = new HashMap<>();
	private final Set<String> used = new HashSet<>();
	/** Characters of the object that is being read. */
	private long texts;

	ObjectsReader(Package opened, Findings findings, String part) throws Refusal, IOException {
		this.opened = opened;
		this.findings = findings;
		this.part = part;
		this.relationships = new Relationships(opened, findings).of(part);
	}

	void read(Sink sink) throws Refusal, IOException, DroverException {
		opened.require(part, Names.OBJECTS_TYPE);
		try (StrictXml xml = opened.xml(part, opened.limits().xmlPart())) {
			xml.root(Names.NAMESPACE, "objects");
			xml.allow(Set.of());
			while (xml.child(Names.NAMESPACE, OBJECTS))
				sink.object(object(xml));
			xml.end();
		}
		for (String id : relationships.keySet()) {
			if (!used.contains(id))
				findings.warning(Names.relationships(part), "no object names the relationship " + id);
		}
	}

	/** What the objects that were read need, each once. */
	List<Need> needed() {
		return needs.values().stream().flatMap(Optional::stream).toList();
	}

	private PackedObject object(StrictXml xml) throws Refusal {
		xml.allow(OBJECT_ATTRIBUTES);
		texts = 0;
		String kind = xml.required("kind");
		String key = bounded(xml, xml.required("key"), KEY);
		String name = bounded(xml, xml.optional("name"), KEY);
		String version = bounded(xml, xml.optional("version"), VERSION);
		ObjectRef ref;
		try {
			ref = Escapes.ref(kind, key);
		} catch (IllegalArgumentException e) {
			throw xml.refusal(StrictXml.shortened(e.getMessage()));
		}
		List<Need> needed = needs(xml);
		SortedMap<String, String> attributes = new TreeMap<>();
		SortedMap<String, String> secrets = new TreeMap<>();
		PackedContent content = null;
		while (xml.child(Names.NAMESPACE, WITHIN)) {
			switch (xml.name()) {
			case "attribute" -> named(xml, attributes);
			case "secret" -> named(xml, secrets);
			default -> {
				if (content != null)
					throw xml.refusal("the object " + StrictXml.shortened(ref.toString()) + " has content twice");
				content = content(xml);
			}
			}
		}
		return new PackedObject(new ManagedObject(ref, name == null ? key : name, version == null ? "" : version, attributes), needed,
				Optional.ofNullable(content), secrets);
	}

	private List<Need> needs(StrictXml xml) throws Refusal {
		String ids = xml.optional("needs");
		if (ids == null || ids.isBlank())
			return List.of();
		List<Need> needed = new ArrayList<>();
		for (String id : ids.strip().split("[ \t\n\r]+"))
			need(xml, id).ifPresent(needed::add);
		return needed;
	}

	/** Objects of a part share relationships: each is looked at once. */
	private Optional<Need> need(StrictXml xml, String id) throws Refusal {
		Optional<Need> known = needs.get(id);
		if (known != null)
			return known;
		Relationship relationship = relationships.get(id);
		if (relationship == null) {
			Refusal refusal = xml.refusal("an object needs the relationship '" + StrictXml.shortened(id) + "', which the part does not have");
			findings.error(refusal.part(), refusal.getMessage());
			return Optional.empty();
		}
		used.add(id);
		Optional<Need> need = need(relationship);
		needs.put(id, need);
		return need;
	}

	private Optional<Need> need(Relationship relationship) throws Refusal {
		String where = Names.relationships(part);
		if (!relationship.type().startsWith(Names.NEEDS)) {
			findings.error(where, "the relationship " + relationship.id() + ", which an object needs, is of the type '"
					+ StrictXml.shortened(relationship.type()) + "', which is no kind of dependency");
			return Optional.empty();
		}
		if (relationship.external() && !relationship.target().startsWith(Names.ABSENT)) {
			findings.error(where, "the relationship " + relationship.id() + " leads out of the package: an object that is not in it is " + Names.ABSENT + "KIND:KEY");
			return Optional.empty();
		}
		Optional<DependencyKind> kind = Names.kind(relationship.type());
		if (kind.isEmpty())
			findings.warning(where, "the relationship " + relationship.id() + " is of the kind '"
					+ StrictXml.shortened(relationship.type().substring(Names.NEEDS.length())) + "', which is not known: it is taken as 'requires'");
		try {
			return Optional.of(new Need(Escapes.ref(relationship.fragment()), kind.orElse(DependencyKind.REQUIRES),
					relationship.external() ? "" : relationship.target()));
		} catch (IllegalArgumentException e) {
			findings.error(where, "the relationship " + relationship.id() + " names no object behind its '#': " + StrictXml.shortened(e.getMessage()));
			return Optional.empty();
		}
	}

	private void named(StrictXml xml, SortedMap<String, String> values) throws Refusal {
		xml.allow(NAMED);
		String name = Escapes.unescape(xml.required("name"));
		String value = Escapes.unescape(xml.text());
		count(xml, name.length() + value.length());
		if (values.put(name, value) != null)
			throw xml.refusal("'" + StrictXml.shortened(name) + "' is there twice");
	}

	private PackedContent content(StrictXml xml) throws Refusal {
		xml.allow(VERSIONED);
		PackedContent content = new PackedContent(bounded(xml, xml.required("version"), VERSION));
		while (xml.child(Names.NAMESPACE, FILES)) {
			xml.allow(FILE_ATTRIBUTES);
			file(xml, content);
			xml.empty();
		}
		return content;
	}

	private void file(StrictXml xml, PackedContent content) throws Refusal {
		String path = bounded(xml, xml.required("path"), KEY);
		String sha256 = xml.required("sha256");
		if (!isWithin(path))
			throw xml.refusal("the path '" + StrictXml.shortened(path) + "' leads out of the content");
		if (!SHA256.matcher(sha256).matches())
			throw xml.refusal("'" + StrictXml.shortened(sha256) + "' is no SHA-256 in lower-case hexadecimal digits");
		if (content.has(path))
			throw xml.refusal("the file '" + StrictXml.shortened(path) + "' is there twice");
		if (content.files().size() == Limits.FILES)
			throw xml.refusal("an object has more than " + Limits.FILES + " files");
		content.add(new ContentFile(path, sha256, xml.number("size")), bytes(xml));
	}

	/** The part with the bytes of a file; empty where they are not in the package. */
	private String bytes(StrictXml xml) throws Refusal {
		String id = xml.optional("part");
		if (id == null)
			return "";
		Relationship relationship = relationships.get(id);
		if (relationship == null || relationship.external() || !relationship.type().equals(Names.CONTENT))
			throw xml.refusal("the relationship '" + StrictXml.shortened(id) + "' leads to no content");
		used.add(id);
		return relationship.target();
	}

	private static boolean isWithin(String path) {
		if (path.isEmpty() || path.contains("\\") || path.contains(":") || path.chars().anyMatch(one -> one < ' '))
			return false;
		for (String segment : path.split("/", -1)) {
			if (segment.isEmpty() || segment.equals(".") || segment.equals(".."))
				return false;
		}
		return true;
	}

	private String bounded(StrictXml xml, String escaped, int most) throws Refusal {
		if (escaped == null)
			return null;
		String text = Escapes.unescape(escaped);
		if (text.length() > most)
			throw xml.refusal("a key, name, version or path has more than " + most + " characters");
		return text;
	}

	private void count(StrictXml xml, int more) throws Refusal {
		texts += more + 32;
		if (texts > TEXTS)
			throw xml.refusal("an object's attributes have more than " + TEXTS + " characters together");
	}
}
