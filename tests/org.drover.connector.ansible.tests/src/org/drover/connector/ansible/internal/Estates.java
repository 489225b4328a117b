package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Objects for projects to hold: a few by hand, and many at random. */
final class Estates {

	/** What files, shells, YAML and Ansible take for something else. */
	private static final String[] PIECES = { "a", "Web", "0", "007", "1e3", "yes", "null", "~", "{{ lookup('pipe','id') }}", "{% raw %}", "{#", "}}", "'", "\"", "\\", "#", ": ", "- ",
			" ", "\t", "\n", "\r", "\u0085", "\u2028", "\ufeff", "\u00e9", "\u4e2d", "\ud83d\ude00", "/", "..", "&", "*", "!", "!unsafe", "%", "@", "`", "|", ">", "[", "]", "{", "}", ",",
			"=", "<<", "\u0007", "\u001b", "\u007f", "_", "-", "[1,2]", "{\"a\":1}", "true", "12345678901234567890", "2020-01-01", "0x1F", "$HOME", "all", "drover_x" };
	private static final ObjectKind[] CATALOGUED = { ObjectKind.BOUNDARY, ObjectKind.BOUNDARY_GROUP, ObjectKind.PACKAGE, ObjectKind.PROGRAM, ObjectKind.APPLICATION,
			ObjectKind.UPDATE, ObjectKind.UPDATE_GROUP, ObjectKind.UPDATE_PACKAGE, ObjectKind.CONFIGURATION_ITEM, ObjectKind.BASELINE, ObjectKind.DEPLOYMENT };

	private final Random random;
	private final List<NewObject> all = new ArrayList<>();

	private Estates(long seed) {
		random = new Random(seed);
	}

	static NewObject object(ObjectKind kind, String key, Map<String, String> attributes, Dependency... needs) {
		return new NewObject(ManagedObject.of(kind, key, key, "", attributes), List.of(needs));
	}

	static ObjectRef ref(ObjectKind kind, String key) {
		return new ObjectRef(kind, key);
	}

	static Dependency need(ObjectKind kind, String key, DependencyKind how, ObjectKind to, String other) {
		return new Dependency(ref(kind, key), ref(to, other), how);
	}

	/** Servers in a collection that is given a package by a program, a package by name, and a command. */
	static List<NewObject> servers(String... hosts) {
		List<NewObject> objects = new ArrayList<>(List.of(
				object(ObjectKind.PACKAGE, "P1", Map.of()),
				object(ObjectKind.PROGRAM, "P1.Install", Map.of(Attributes.COMMAND_LINE, "apt-get install -y drover-probe"),
						need(ObjectKind.PROGRAM, "P1.Install", DependencyKind.BELONGS_TO, ObjectKind.PACKAGE, "P1")),
				object(ObjectKind.DEPLOYMENT, "D1", Map.of(), need(ObjectKind.DEPLOYMENT, "D1", DependencyKind.DEPLOYS, ObjectKind.PROGRAM, "P1.Install")),
				object(ObjectKind.COLLECTION, "SMS00001", Map.of(Attributes.BUILT_IN, "true")),
				object(ObjectKind.COLLECTION, "CAS00012", Map.of("query", "select * from SMS_R_System where Name like \"{{ linux }}%\""),
						need(ObjectKind.COLLECTION, "CAS00012", DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "SMS00001"),
						need(ObjectKind.COLLECTION, "CAS00012", DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT, "D1"))));
		for (String host : hosts)
			objects.add(object(ObjectKind.CLIENT, host, Map.of(Attributes.OPERATING_SYSTEM, "Debian 12"),
					need(ObjectKind.CLIENT, host, DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "CAS00012"),
					need(ObjectKind.CLIENT, host, DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "SMS00001")));
		return objects;
	}

	/** In an order in which each needs those before it. */
	static List<NewObject> random(long seed) {
		Estates estates = new Estates(seed);
		for (int i = 0; i < 12; i++)
			estates.catalogued(CATALOGUED[estates.random.nextInt(CATALOGUED.length)]);
		for (int i = 0; i < 6; i++)
			estates.collection();
		for (int i = 0; i < 8; i++)
			estates.client();
		return estates.all;
	}

	private void catalogued(ObjectKind kind) {
		if (kind == ObjectKind.PROGRAM && of(ObjectKind.PACKAGE).isEmpty())
			catalogued(ObjectKind.PACKAGE);
		ObjectRef ref = fresh(kind);
		List<Dependency> needs = new ArrayList<>();
		if (kind == ObjectKind.PROGRAM)
			needs.add(new Dependency(ref, pick(of(ObjectKind.PACKAGE)), DependencyKind.BELONGS_TO));
		if (!all.isEmpty() && random.nextBoolean())
			needs.add(new Dependency(ref, pick(all.stream().map(object -> object.object().ref()).toList()), pick(List.of(DependencyKind.REQUIRES, DependencyKind.CONTAINS,
					DependencyKind.DEPLOYS, DependencyKind.BOUNDED_BY))));
		add(ref, needs, Map.of());
	}

	private void collection() {
		ObjectRef ref = fresh(ObjectKind.COLLECTION);
		List<Dependency> needs = new ArrayList<>();
		for (DependencyKind kind : List.of(DependencyKind.LIMITED_BY, DependencyKind.INCLUDES, DependencyKind.EXCLUDES)) {
			if (!of(ObjectKind.COLLECTION).isEmpty() && random.nextBoolean())
				needs.add(new Dependency(ref, pick(of(ObjectKind.COLLECTION)), kind));
		}
		if (!of(ObjectKind.DEPLOYMENT).isEmpty())
			needs.add(new Dependency(ref, pick(of(ObjectKind.DEPLOYMENT)), DependencyKind.RECEIVES));
		add(ref, needs, Map.of());
	}

	private void client() {
		ObjectRef ref = fresh(ObjectKind.CLIENT);
		List<Dependency> needs = new ArrayList<>();
		for (ObjectRef collection : of(ObjectKind.COLLECTION)) {
			if (random.nextInt(3) == 0)
				needs.add(new Dependency(ref, collection, DependencyKind.MEMBER_OF));
		}
		if (!of(ObjectKind.CLIENT).isEmpty() && random.nextBoolean())
			needs.add(new Dependency(ref, pick(of(ObjectKind.CLIENT)), DependencyKind.USES));
		Map<String, String> variables = new TreeMap<>();
		for (String name : List.of("var.level", "var.ansible_host", "var.ansible_connection", "var.groups", "var.a b", "var.drover_client", "var.Note"))
			if (random.nextInt(3) == 0)
				variables.put(name, text());
		add(ref, needs, variables);
	}

	private void add(ObjectRef ref, List<Dependency> needs, Map<String, String> more) {
		Map<String, String> attributes = new TreeMap<>(more);
		for (int i = 0; i < random.nextInt(4); i++)
			attributes.put(random.nextBoolean() ? "note" + i : text(), text());
		String name = ref.kind() == ObjectKind.CLIENT && random.nextBoolean() ? "twin" : text();
		String version = random.nextBoolean() ? "" : text();
		all.add(new NewObject(ManagedObject.of(ref.kind(), ref.key(), name, version, attributes), needs.stream().distinct().toList()));
	}

	private ObjectRef fresh(ObjectKind kind) {
		Set<ObjectRef> known = new HashSet<>();
		all.forEach(object -> known.add(object.object().ref()));
		ObjectRef ref = new ObjectRef(kind, text());
		while (known.contains(ref) || ref.key().equals("all"))
			ref = new ObjectRef(kind, text());
		return ref;
	}

	private List<ObjectRef> of(ObjectKind kind) {
		return all.stream().map(object -> object.object().ref()).filter(ref -> ref.kind() == kind).toList();
	}

	private <T> T pick(List<T> from) {
		return from.get(random.nextInt(from.size()));
	}

	/** Not blank. */
	private String text() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i <= random.nextInt(4); i++)
			text.append(PIECES[random.nextInt(PIECES.length)]);
		return text.toString().isBlank() ? Arrays.asList("x", "server 1").get(random.nextInt(2)) : text.toString();
	}
}
