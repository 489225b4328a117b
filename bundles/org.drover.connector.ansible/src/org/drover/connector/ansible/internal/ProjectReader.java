package org.drover.connector.ansible.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads what Drover has written into a project, out of the files that Ansible reads and the catalogue beside them. */
final class ProjectReader {

	/** Opens a file by its path in the project. */
	@FunctionalInterface
	interface Files {
		byte[] bytes(String path) throws DroverException;
	}

	private final Files files;
	private final ProjectState state;
	private final Map<String, ObjectRef> groups = new HashMap<>();

	private ProjectReader(Files files, ProjectState state) {
		this.files = files;
		this.state = state;
	}

	/** @param state with everything but the objects, which come in */
	static void read(Files files, ProjectState state) throws DroverException {
		ProjectReader reader = new ProjectReader(files, state);
		for (String path : state.files.keySet()) {
			if (path.startsWith(ProjectPaths.CATALOGUE + '/'))
				reader.catalogue(path);
			else if (path.startsWith(ProjectPaths.GROUP_VARIABLES + '/'))
				reader.collection(path);
		}
		if (state.files.containsKey(ProjectPaths.HOSTS))
			reader.clients();
		if (!state.objects.keySet().equals(state.effects.keySet()))
			throw new DroverException("the journal and the files of the project differ in what there is: put the project folder back from a copy");
	}

	private Data data(String path) throws DroverException {
		return DataReader.read(InventoryFiles.text(files.bytes(path), Path.of(path)), path);
	}

	private Map<String, Object> map(String path) throws DroverException {
		Data data = data(path);
		return map(data.root(), path);
	}

	private static Map<String, Object> map(Object value, String path) throws DroverException {
		if (value == null)
			return Map.of();
		if (value instanceof Map)
			return Data.map(value);
		throw damaged(path);
	}

	private static DroverException damaged(String path) {
		return new DroverException(path + " is not as Drover wrote it: put it back from a copy");
	}

	private void catalogue(String path) throws DroverException {
		String name = path.substring(path.lastIndexOf('/') + 1);
		ObjectKind kind = ObjectKind.ofLabel(name.substring(0, name.length() - ".yml".length()));
		for (Map.Entry<String, Object> entry : map(path).entrySet())
			add(new ObjectRef(kind, entry.getKey()), map(entry.getValue(), path), new TreeMap<>(), Set.of(), path);
	}

	private void collection(String path) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>(map(path));
		Map<String, Object> entry = map(variables.remove(ProjectFiles.COLLECTION), path);
		ObjectRef ref = new ObjectRef(ObjectKind.COLLECTION, text(entry, "key", path));
		secrets(ref, variables);
		String file = path.substring(path.lastIndexOf('/') + 1);
		groups.put(file.substring(0, file.length() - ".yml".length()), ref);
		add(ref, entry, new TreeMap<>(), Set.of(), path);
	}

	private void clients() throws DroverException {
		Inventory inventory = new Inventory();
		Data data = data(ProjectPaths.HOSTS);
		new YamlSource(inventory, data).read(map(data.root(), ProjectPaths.HOSTS));
		inventory.complete();
		for (Host host : inventory.hosts()) {
			Set<ObjectRef> collections = new LinkedHashSet<>();
			for (Group group : inventory.ancestry(host)) {
				if (!group.name.equals(ProjectFiles.MANAGED) && !group.name.equals(Inventory.ALL) && !group.name.equals(Inventory.UNGROUPED))
					collections.add(groups.getOrDefault(group.name, new ObjectRef(ObjectKind.COLLECTION, group.name)));
			}
			client(ProjectPaths.HOST_VARIABLES + '/' + host.name + ".yml", collections);
		}
	}

	private void client(String path, Set<ObjectRef> collections) throws DroverException {
		Map<String, Object> variables = new LinkedHashMap<>(map(path));
		Map<String, Object> entry = map(variables.remove(ProjectFiles.CLIENT), path);
		if (Boolean.TRUE.equals(entry.get(ProjectFiles.REACHED_BY_NAME)))
			variables.remove(ProjectFiles.HOST);
		ObjectRef ref = new ObjectRef(ObjectKind.CLIENT, text(entry, "key", path));
		secrets(ref, variables);
		SortedMap<String, String> attributes = new TreeMap<>();
		variables.forEach((name, value) -> attributes.put(ClientAttributes.PREFIX + name, ClientAttributes.text(value)));
		add(ref, entry, attributes, collections, path);
	}

	/** Takes them out of what they are among. */
	private void secrets(ObjectRef owner, Map<String, Object> values) {
		SortedMap<String, String> sealed = new TreeMap<>();
		values.forEach((name, value) -> {
			if (value instanceof Secret secret)
				sealed.put(name, secret.text());
		});
		values.keySet().removeAll(sealed.keySet());
		if (!sealed.isEmpty())
			state.secrets.computeIfAbsent(owner, any -> new TreeMap<>()).putAll(sealed);
	}

	private void add(ObjectRef ref, Map<String, Object> entry, SortedMap<String, String> attributes, Set<ObjectRef> collections, String path)
			throws DroverException {
		for (Map.Entry<String, Object> attribute : map(entry.get("attributes"), path).entrySet())
			attributes.put(attribute.getKey(), String.valueOf(attribute.getValue()));
		secrets(ref, new LinkedHashMap<>(map(entry.get(ProjectFiles.SECRETS), path)));
		List<Dependency> needs = new ArrayList<>();
		collections.forEach(collection -> needs.add(new Dependency(ref, collection, DependencyKind.MEMBER_OF)));
		for (Map.Entry<String, Object> kind : map(entry.get("needs"), path).entrySet()) {
			if (!(kind.getValue() instanceof List<?> refs))
				throw damaged(path);
			for (Object to : refs)
				needs.add(new Dependency(ref, ObjectRef.parse(to.toString()), DependencyKind.valueOf(kind.getKey().toUpperCase(Locale.ROOT).replace('-', '_'))));
		}
		String version = entry.containsKey("version") ? text(entry, "version", path) : "";
		state.objects.put(ref, new NewObject(new ManagedObject(ref, text(entry, "name", path), version, attributes), needs));
	}

	private static String text(Map<String, Object> entry, String name, String path) throws DroverException {
		if (entry.get(name) instanceof String text)
			return text;
		throw damaged(path);
	}
}
