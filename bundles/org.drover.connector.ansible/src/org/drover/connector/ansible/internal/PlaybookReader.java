package org.drover.connector.ansible.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Comparator;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Reads which packages of their distribution playbooks install on the groups of an inventory. Each package is one, with a program that installs it or takes it
 * away, and a deployment of that to the group.
 */
final class PlaybookReader {

	private static final List<String> SECTIONS = List.of("pre_tasks", "tasks", "post_tasks");
	private static final Comparator<CommandLine> ORDER = Comparator.comparing((CommandLine line) -> line.names().iterator().next()).thenComparing(CommandLine::removes);

	private final InventoryFiles files;
	private final Path root;
	private final Inventory inventory;
	private final MetadataSink sink;
	private final SortedMap<String, Set<CommandLine>> byGroup = new TreeMap<>();

	private PlaybookReader(InventoryFiles files, Path root, Inventory inventory, MetadataSink sink) {
		this.files = files;
		this.root = root;
		this.inventory = inventory;
		this.sink = sink;
	}

	/**
	 * @param playbooks a playbook, or a folder of them with the roles they name in its folder {@code roles} or beside it
	 * @param sink      has the collections of the inventory already
	 */
	static void read(Path playbooks, Inventory inventory, MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		Path path = playbooks.toAbsolutePath().normalize();
		if (!Files.exists(path))
			throw new DroverException("no playbooks at " + path + ": name a playbook or the folder that holds them");
		Path folder = Files.isDirectory(path) ? path : path.getParent();
		boolean nested = InventoryFiles.name(folder).equals("playbooks") && folder.getParent() != null;
		Path root = nested ? folder.getParent() : folder;
		PlaybookReader reader = new PlaybookReader(new InventoryFiles(root, monitor), root, inventory, sink);
		for (Path file : Files.isDirectory(path) ? reader.files.list(path) : List.of(path)) {
			String name = InventoryFiles.name(file);
			if (!reader.files.isFolder(file) && (name.endsWith(".yml") || name.endsWith(".yaml")))
				reader.playbook(file);
		}
		reader.write();
	}

	private void playbook(Path file) throws DroverException {
		byte[] bytes = files.bytes(file);
		if (VariableFiles.isVault(bytes)) {
			sink.warning(file + " is encrypted, and not gathered");
			return;
		}
		Data data = DataReader.read(InventoryFiles.text(bytes, file), file.toString());
		if (!(data.root() instanceof List<?> plays))
			return;
		for (Object play : plays) {
			if (play instanceof Map && Data.map(play).containsKey("hosts"))
				play(Data.map(play), data.place(play).toString(), file.getParent());
		}
	}

	private void play(Map<String, Object> play, String place, Path folder) throws DroverException {
		Set<CommandLine> found = new TreeSet<>(ORDER);
		List<String> warnings = new ArrayList<>();
		PlayTasks tasks = new PlayTasks(place, found, warnings::add);
		SECTIONS.forEach(section -> tasks.read(play.get(section)));
		if (play.get("roles") instanceof List<?> roles) {
			for (Object role : roles)
				role(role, folder, found, warnings);
		}
		for (String warning : warnings)
			sink.warning(warning);
		if (found.isEmpty())
			return;
		for (String group : groups(play.get("hosts")))
			target(group, found, place);
	}

	private static List<String> groups(Object hosts) {
		List<String> groups = new ArrayList<>();
		for (Object part : hosts instanceof List<?> list ? list : List.of(hosts.toString())) {
			for (String name : String.valueOf(part).split("[:,]"))
				groups.add(name.strip());
		}
		return groups;
	}

	private void target(String group, Set<CommandLine> found, String place) throws DroverException {
		if (inventory.group(group) == null)
			sink.warning(place + " installs packages on '" + group + "', which is no group of the inventory: they are not gathered");
		else
			byGroup.computeIfAbsent(group, any -> new TreeSet<>(ORDER)).addAll(found);
	}

	private void role(Object role, Path folder, Set<CommandLine> found, List<String> warnings) throws DroverException {
		Object name = role instanceof Map ? Data.map(role).getOrDefault("role", Data.map(role).get("name")) : role;
		if (!(name instanceof String text) || !text.matches("[A-Za-z0-9_.-]+") || text.contains(".."))
			return;
		for (Path place : List.of(folder, root)) {
			for (String ending : List.of(".yml", ".yaml")) {
				Path main = files.find(place, "roles/" + text + "/tasks/main" + ending);
				if (main == null)
					continue;
				Data data = DataReader.read(InventoryFiles.text(files.bytes(main), main), main.toString());
				new PlayTasks(main.toString(), found, warnings::add).read(data.root());
				return;
			}
		}
	}

	private void write() throws DroverException {
		Set<CommandLine> all = new TreeSet<>(ORDER);
		byGroup.values().forEach(all::addAll);
		Set<ObjectRef> packages = new TreeSet<>();
		for (CommandLine line : all) {
			String name = name(line);
			ObjectRef pkg = new ObjectRef(ObjectKind.PACKAGE, name);
			if (packages.add(pkg))
				sink.object(ManagedObject.of(ObjectKind.PACKAGE, name, name, "", Map.of(Attributes.DISTRIBUTION_PACKAGE, name)));
			Map<String, String> attributes = new TreeMap<>(Map.of(Attributes.DISTRIBUTION_PACKAGE, name));
			if (line.removes())
				attributes.put(Attributes.REMOVES, "true");
			sink.object(ManagedObject.of(ObjectKind.PROGRAM, program(line).key(), (line.removes() ? "Remove " : "Install ") + name, "", attributes));
			sink.dependency(new Dependency(program(line), pkg, DependencyKind.BELONGS_TO));
		}
		for (Map.Entry<String, Set<CommandLine>> group : byGroup.entrySet()) {
			for (CommandLine line : group.getValue())
				deployment(group.getKey(), line);
		}
	}

	private void deployment(String group, CommandLine line) throws DroverException {
		ObjectRef deployment = new ObjectRef(ObjectKind.DEPLOYMENT, group + '.' + program(line).key());
		String name = name(line) + (line.removes() ? " away from " : " to ") + group;
		sink.object(ManagedObject.of(ObjectKind.DEPLOYMENT, deployment.key(), name, "", Map.of()));
		sink.dependency(new Dependency(deployment, program(line), DependencyKind.DEPLOYS));
		sink.dependency(new Dependency(new ObjectRef(ObjectKind.COLLECTION, group), deployment, DependencyKind.RECEIVES));
	}

	private static String name(CommandLine line) {
		return line.names().iterator().next();
	}

	private static ObjectRef program(CommandLine line) {
		return new ObjectRef(ObjectKind.PROGRAM, name(line) + (line.removes() ? ".remove" : ".install"));
	}
}
