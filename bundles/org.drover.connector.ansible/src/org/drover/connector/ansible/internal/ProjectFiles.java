package org.drover.connector.ansible.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * The files of a project, as they follow from what Drover holds there, and from nothing else. Clients are hosts and collections groups of the inventory; what
 * Ansible has no word for is in the catalogue; {@link ProjectPlays} makes playbooks and roles of it.
 */
final class ProjectFiles {

	/**
	 * A file to be.
	 *
	 * @param text  its bytes; null for content
	 * @param sha256 of its bytes
	 */
	record Wanted(byte[] text, String sha256) {
	}

	static final String COMMENT = "# Written by Drover, which does so again with each change. Put what is yours into files of your own beside this one.";
	static final String MANAGED = LegalNames.OWN + "managed";
	static final String CLIENT = LegalNames.OWN + "client";
	static final String COLLECTION = LegalNames.OWN + "collection";
	/** Entry of a client whose name is what it is reached by, as it has another name in the inventory. */
	static final String REACHED_BY_NAME = "reached_by_name";
	static final String HOST = "ansible_host";
	/** Entry for secrets that are no variables. */
	static final String SECRETS = "secrets";
	private static final Set<String> OF_ANSIBLE = Set.of(Inventory.ALL, Inventory.UNGROUPED);

	private final ProjectState state;
	private final HostNames hosts;
	private final SortedMap<String, Wanted> files = new TreeMap<>();
	/** Client keys by collection key, for the project's own collections and others that its clients are in. */
	private final SortedMap<String, SortedSet<String>> members = new TreeMap<>();
	/** Collections that are child groups, by the collection they are children of. */
	private final SortedMap<String, SortedSet<String>> children = new TreeMap<>();

	private ProjectFiles(ProjectState state) {
		this.state = state;
		this.hosts = new HostNames(state);
	}

	/** By path; none where the project is empty. The journal is not among them. */
	static SortedMap<String, Wanted> of(ProjectState state) {
		ProjectFiles project = new ProjectFiles(state);
		if (!state.isEmpty())
			project.write();
		return project.files;
	}

	private void write() {
		put(ProjectPaths.CONFIGURATION, """
				# Written by Drover, which does so again with each change.
				[defaults]
				inventory = inventory
				roles_path = roles
				retry_files_enabled = False
				gathering = smart
				""");
		memberships();
		childGroups();
		yaml(ProjectPaths.HOSTS, inventory());
		each(ObjectKind.COLLECTION, this::groupVariables);
		each(ObjectKind.CLIENT, this::hostVariables);
		for (ObjectKind kind : ObjectKind.values())
			catalogue(kind);
		for (Publication content : state.published)
			content(content);
		new ProjectPlays(state).write(this::yaml);
	}

	private interface Writer {
		void write(NewObject object);
	}

	private void each(ObjectKind kind, Writer writer) {
		for (NewObject object : state.objects.values()) {
			if (object.object().kind() == kind)
				writer.write(object);
		}
	}

	private void memberships() {
		each(ObjectKind.COLLECTION, collection -> members.put(collection.object().key(), new TreeSet<>()));
		each(ObjectKind.CLIENT, client -> client.dependencies().stream().filter(need -> need.kind() == DependencyKind.MEMBER_OF).map(need -> need.to().key())
				.filter(collection -> !OF_ANSIBLE.contains(collection))
				.forEach(collection -> members.computeIfAbsent(collection, any -> new TreeSet<>()).add(client.object().key())));
	}

	/** A group is a child of another one where that says so and all its members are members there, as Ansible takes them for such. */
	private void childGroups() {
		each(ObjectKind.COLLECTION, collection -> {
			for (Dependency need : collection.dependencies()) {
				if (need.kind() == DependencyKind.LIMITED_BY)
					child(need.to().key(), need.from().key());
				if (need.kind() == DependencyKind.INCLUDES)
					child(need.from().key(), need.to().key());
			}
		});
	}

	private void child(String parent, String child) {
		boolean ours = members.containsKey(parent) && members.containsKey(child) && state.objects.containsKey(collection(parent))
				&& state.objects.containsKey(collection(child));
		if (ours && !parent.equals(child) && members.get(parent).containsAll(members.get(child)) && !isBelow(parent, child))
			children.computeIfAbsent(parent, any -> new TreeSet<>()).add(child);
	}

	private boolean isBelow(String collection, String other) {
		SortedSet<String> below = children.getOrDefault(other, new TreeSet<>());
		return below.contains(collection) || below.stream().anyMatch(child -> isBelow(collection, child));
	}

	private static ObjectRef collection(String key) {
		return new ObjectRef(ObjectKind.COLLECTION, key);
	}

	private Map<String, Object> inventory() {
		SortedMap<String, Object> groups = new TreeMap<>();
		members.forEach((collection, clients) -> groups.put(LegalNames.group(collection), group(collection, clients)));
		groups.put(MANAGED, Map.of("hosts", hosts(state.clients.keySet().stream().filter(state::isAssigned).toList())));
		Map<String, Object> all = new TreeMap<>();
		all.put("children", groups);
		List<String> lonely = new ArrayList<>();
		each(ObjectKind.CLIENT, client -> {
			if (members.values().stream().noneMatch(some -> some.contains(client.object().key())))
				lonely.add(client.object().key());
		});
		if (!lonely.isEmpty())
			all.put("hosts", hosts(lonely));
		return Map.of(Inventory.ALL, all);
	}

	private Map<String, Object> group(String collection, SortedSet<String> clients) {
		Map<String, Object> group = new TreeMap<>();
		Set<String> own = new TreeSet<>(clients);
		Map<String, Object> below = new TreeMap<>();
		for (String child : children.getOrDefault(collection, new TreeSet<>())) {
			below.put(LegalNames.group(child), Map.of());
			own.removeAll(members.get(child));
		}
		if (!below.isEmpty())
			group.put("children", below);
		if (!own.isEmpty())
			group.put("hosts", hosts(own));
		return group;
	}

	private Map<String, Object> hosts(Collection<String> clients) {
		SortedMap<String, Object> names = new TreeMap<>();
		clients.forEach(client -> names.put(hosts.of(client), Map.of()));
		return names;
	}

	private void groupVariables(NewObject collection) {
		ManagedObject object = collection.object();
		Map<String, Object> own = keyed(object, object.attributes(), collection.dependencies());
		SortedMap<String, Object> variables = new TreeMap<>();
		secrets(object.ref(), variables, own);
		variables.put(COLLECTION, own);
		yaml(ProjectPaths.GROUP_VARIABLES + '/' + LegalNames.group(object.key()) + ".yml", variables);
	}

	private void hostVariables(NewObject client) {
		ManagedObject object = client.object();
		String host = hosts.of(object.key());
		SortedMap<String, String> attributes = new TreeMap<>(object.attributes());
		attributes.keySet().removeIf(HostVariables::is);
		List<Dependency> needs = client.dependencies().stream().filter(need -> need.kind() != DependencyKind.MEMBER_OF).toList();
		Map<String, Object> own = keyed(object, attributes, needs);
		SortedMap<String, Object> variables = HostVariables.of(object.attributes());
		if (!host.equals(object.name()) && !variables.containsKey(HOST)) {
			variables.put(HOST, object.name());
			own.put(REACHED_BY_NAME, true);
		}
		secrets(object.ref(), variables, own);
		variables.put(CLIENT, own);
		yaml(ProjectPaths.HOST_VARIABLES + '/' + host + ".yml", variables);
	}

	/** A secret is a variable where an attribute of its name would be one, and none is; else it is kept with what else Drover keeps of its owner. */
	private void secrets(ObjectRef owner, Map<String, Object> variables, Map<String, Object> own) {
		SortedMap<String, Object> others = new TreeMap<>();
		state.sealed(owner).forEach((name, sealed) -> {
			boolean variable = HostVariables.is(ClientAttributes.PREFIX + name) && !variables.containsKey(name);
			(variable ? variables : others).put(name, Secret.sealed(sealed));
		});
		if (!others.isEmpty())
			own.put(SECRETS, others);
	}

	private void catalogue(ObjectKind kind) {
		if (kind == ObjectKind.CLIENT || kind == ObjectKind.COLLECTION)
			return;
		Map<String, Object> entries = new LinkedHashMap<>();
		each(kind, object -> {
			Map<String, Object> entry = described(object.object(), object.object().attributes(), object.dependencies());
			SortedMap<String, Object> secrets = new TreeMap<>();
			state.sealed(object.object().ref()).forEach((name, sealed) -> secrets.put(name, Secret.sealed(sealed)));
			if (!secrets.isEmpty())
				entry.put(SECRETS, secrets);
			entries.put(object.object().key(), entry);
		});
		if (!entries.isEmpty())
			yaml(ProjectPaths.CATALOGUE + '/' + kind.label() + ".yml", entries);
	}

	private static Map<String, Object> keyed(ManagedObject object, Map<String, String> attributes, Collection<Dependency> needs) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("key", object.key());
		entry.putAll(described(object, attributes, needs));
		return entry;
	}

	private static Map<String, Object> described(ManagedObject object, Map<String, String> attributes, Collection<Dependency> needs) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("name", object.name());
		if (!object.version().isEmpty())
			entry.put("version", object.version());
		if (!attributes.isEmpty())
			entry.put("attributes", new TreeMap<>(attributes));
		SortedMap<String, SortedSet<String>> byKind = new TreeMap<>();
		needs.forEach(need -> byKind.computeIfAbsent(need.kind().label(), any -> new TreeSet<>()).add(need.to().toString()));
		SortedMap<String, Object> lists = new TreeMap<>();
		byKind.forEach((kind, refs) -> lists.put(kind, List.copyOf(refs)));
		if (!lists.isEmpty())
			entry.put("needs", lists);
		return entry;
	}

	/** Only what hosts are given is laid out; other publications wait in the pool. */
	private void content(Publication content) {
		if (!state.content(content.owner()).orElseThrow().equals(content))
			return;
		for (ContentFile file : content.files())
			files.put(ProjectPaths.FILES + '/' + content.folder() + '/' + file.path(), new Wanted(null, file.sha256()));
	}

	private void yaml(String path, Object root) {
		put(path, YamlText.write(COMMENT, root));
	}

	private void put(String path, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		files.put(path, new Wanted(bytes, LegalNames.digest(bytes)));
	}
}
