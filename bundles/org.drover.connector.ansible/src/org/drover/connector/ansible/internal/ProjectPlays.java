package org.drover.connector.ansible.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.drover.connector.NewObject;
import org.drover.connector.ansible.internal.YamlText.Template;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Playbooks and roles. A collection that receives something has a playbook with a play for each deployment; what is deployed, and what that needs, are roles
 * that come in the order in which they need each other. Running one twice changes nothing the second time.
 */
final class ProjectPlays {

	/** Where things are on a host. */
	private static final String MARKER_FOLDER = "/etc/drover";
	private static final String MARKER = MARKER_FOLDER + "/topology";
	private static final String STATE = "/var/lib/drover";

	private static final String TOPOLOGY_PLAY = LegalNames.OWN + "topology.yml";
	private static final String REPORT_PLAY = LegalNames.OWN + "report.yml";
	private static final String SITE_PLAY = "site.yml";
	private static final String PROJECT = "{{ playbook_dir }}/../";
	private static final String FOLDER_MODE = "0755";
	private static final String FILE_MODE = "0644";
	private static final String STARTS = "starts";
	private static final int DIGITS = 12;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
	private static final Set<DependencyKind> DELIVERY = Set.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES, DependencyKind.REFERENCES,
			DependencyKind.CONTAINS);

	private final ProjectState state;
	/** Packages that are installed, or taken away, by programs. */
	private final Set<ObjectRef> withPrograms = new TreeSet<>();
	private final Set<ObjectRef> roles = new TreeSet<>();
	private final List<String> playbooks = new ArrayList<>();

	ProjectPlays(ProjectState state) {
		this.state = state;
		for (NewObject object : state.objects.values()) {
			if (object.object().kind() == ObjectKind.PROGRAM)
				withPrograms.addAll(needs(object, Set.of(DependencyKind.BELONGS_TO)));
		}
	}

	/** @param files takes paths and what they hold */
	void write(BiConsumer<String, Object> files) {
		playbook(files, TOPOLOGY_PLAY, List.of(topologyPlay()));
		for (NewObject collection : state.objects.values()) {
			if (collection.object().kind() == ObjectKind.COLLECTION)
				collection(files, collection);
		}
		playbook(files, REPORT_PLAY, List.of(reportPlay()));
		files.accept(ProjectPaths.PLAYBOOKS + '/' + SITE_PLAY, playbooks.stream().map(name -> Map.of("ansible.builtin.import_playbook", name)).toList());
		for (ObjectRef role : roles)
			files.accept(ProjectPaths.ROLES + '/' + role(role) + "/tasks/main.yml", tasks(state.objects.get(role).object()));
	}

	private void playbook(BiConsumer<String, Object> files, String name, List<Object> plays) {
		files.accept(ProjectPaths.PLAYBOOKS + '/' + name, plays);
		playbooks.add(name);
	}

	private Map<String, Object> topologyPlay() {
		Map<String, Object> play = play("Say which topology manages the host", ProjectFiles.MANAGED, true);
		play.put("gather_facts", false);
		play.put("tasks", List.of(folder("Folder of the marker", MARKER_FOLDER), task("Marker", "copy", "content", state.topology + "\n", "dest", MARKER, "mode", FILE_MODE)));
		return play;
	}

	/** Runs last: a host on which something failed does not come so far. */
	private Map<String, Object> reportPlay() {
		Map<String, Object> play = play("Note that the host was gone through", ProjectFiles.MANAGED, false);
		play.put("gather_facts", false);
		Template folder = new Template(PROJECT + ProjectPaths.REPORTS);
		Map<String, Object> make = here(task("Folder of the reports", "file", "path", folder, "state", "directory", "mode", FOLDER_MODE));
		make.put("run_once", true);
		play.put("tasks", List.of(make, here(task("Report", "copy", "content", state.topology + "\n", "dest",
				new Template(PROJECT + ProjectPaths.REPORTS + "/{{ inventory_hostname }}"), "mode", FILE_MODE))));
		return play;
	}

	private static Map<String, Object> here(Map<String, Object> task) {
		task.put("delegate_to", "localhost");
		return task;
	}

	private static Map<String, Object> play(String name, String hosts, boolean become) {
		Map<String, Object> play = new LinkedHashMap<>();
		play.put("name", plain(name));
		play.put("hosts", hosts);
		play.put("become", become);
		return play;
	}

	private void collection(BiConsumer<String, Object> files, NewObject collection) {
		String group = LegalNames.group(collection.object().key());
		List<Object> plays = new ArrayList<>();
		for (ObjectRef ref : needs(collection, Set.of(DependencyKind.RECEIVES))) {
			Set<ObjectRef> delivered = new LinkedHashSet<>();
			deliver(ref, delivered, new TreeSet<>());
			delivered.removeIf(object -> !acts(object));
			if (delivered.isEmpty())
				continue;
			roles.addAll(delivered);
			ManagedObject deployment = state.objects.get(ref).object();
			Map<String, Object> play = play(deployment.name() + " [" + collection.object().name() + "]", group + ":&" + ProjectFiles.MANAGED, true);
			play.put("roles", delivered.stream().map(object -> listed(object, deployment)).toList());
			plays.add(play);
		}
		if (!plays.isEmpty())
			playbook(files, group + ".yml", plays);
	}

	private static Map<String, Object> listed(ObjectRef object, ManagedObject deployment) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("role", role(object));
		List<Object> when = new ArrayList<>();
		time(deployment.attribute(STARTS)).ifPresent(time -> when.add(new Template(now() + " >= '" + time + "'")));
		time(deployment.attribute(Attributes.EXPIRES)).ifPresent(time -> when.add(new Template(now() + " < '" + time + "'")));
		if (!when.isEmpty())
			entry.put("when", when);
		return entry;
	}

	private static String now() {
		return "now(utc=true).strftime('%Y-%m-%dT%H:%M:%SZ')";
	}

	private static Optional<String> time(String text) {
		return ProjectRules.isInstant(text) && !text.isEmpty() ? Optional.of(TIME.format(Instant.parse(text))) : Optional.empty();
	}

	/** What a deployment brings, dependencies first; a circle is broken where it is met. */
	private void deliver(ObjectRef ref, Set<ObjectRef> delivered, Set<ObjectRef> open) {
		if (!state.objects.containsKey(ref) || delivered.contains(ref) || !open.add(ref))
			return;
		needs(state.objects.get(ref), DELIVERY).forEach(need -> deliver(need, delivered, open));
		delivered.add(ref);
	}

	private static Set<ObjectRef> needs(NewObject object, Set<DependencyKind> kinds) {
		Set<ObjectRef> needs = new TreeSet<>();
		object.dependencies().stream().filter(need -> kinds.contains(need.kind())).map(Dependency::to).forEach(needs::add);
		return needs;
	}

	private static String role(ObjectRef ref) {
		return LegalNames.group(ref.kind().label().replace('-', '_') + '_' + ref.key());
	}

	private boolean acts(ObjectRef ref) {
		return !tasks(state.objects.get(ref).object()).isEmpty();
	}

	private List<Object> tasks(ManagedObject object) {
		List<Object> tasks = new ArrayList<>();
		Optional<Publication> content = state.content(object.ref());
		Optional<CommandLine> packages = CommandLine.of(object);
		switch (object.kind()) {
		case PACKAGE, APPLICATION -> {
			content.ifPresent(published -> tasks.addAll(copy(published)));
			if (!withPrograms.contains(object.ref()))
				software(object, packages, content, tasks);
		}
		case PROGRAM -> software(object, packages.or(() -> ofPackage(object)), packageOf(object.ref()).flatMap(state::content), tasks);
		case UPDATE -> packages.ifPresent(found -> tasks.add(install(new CommandLine(found.names(), found.removes(), Attributes.LATEST))));
		default -> {
			// an update group or a baseline brings what it consists of; what is left cannot be acted on
		}
		}
		return tasks;
	}

	/** What the package of a program says, where the program itself says nothing. */
	private Optional<CommandLine> ofPackage(ManagedObject program) {
		boolean silent = program.attribute(Attributes.COMMAND_LINE).isEmpty();
		return silent ? packageOf(program.ref()).map(pkg -> state.objects.get(pkg).object()).flatMap(CommandLine::of) : Optional.empty();
	}

	private Optional<ObjectRef> packageOf(ObjectRef program) {
		return needs(state.objects.get(program), Set.of(DependencyKind.BELONGS_TO)).stream().findFirst();
	}

	private static void software(ManagedObject object, Optional<CommandLine> packages, Optional<Publication> content, List<Object> tasks) {
		if (packages.isPresent())
			tasks.add(install(packages.get()));
		else if (!object.attribute(Attributes.COMMAND_LINE).isEmpty())
			tasks.addAll(command(object, content));
	}

	private static Map<String, Object> install(CommandLine packages) {
		if (packages.removes())
			return task("Packages are not there", "package", "name", List.copyOf(packages.names()), "state", "absent");
		boolean any = packages.version().isEmpty() || packages.isLatest();
		Object names = any ? List.copyOf(packages.names()) : List.of(inVersion(packages));
		return task("Packages are there", "package", "name", names, "state", packages.isLatest() ? "latest" : "present");
	}

	/** Distributions join a name and a version differently; neither of the two can end a text. */
	private static Template inVersion(CommandLine packages) {
		String joined = "('-' if ansible_facts['pkg_mgr'] in ['dnf', 'dnf5', 'yum'] else '=')";
		return new Template("{{ '" + packages.names().iterator().next() + "' ~ " + joined + " ~ '" + packages.version() + "' }}");
	}

	private static List<Object> copy(Publication content) {
		String folder = STATE + "/content/" + content.folder() + '/';
		return List.of(folder("Folder of the content", folder), task("Content", "copy", "src",
				new Template(PROJECT + ProjectPaths.FILES + '/' + content.folder() + '/'), "dest", folder, "mode", "preserve"));
	}

	/** Runs once; again where the command or the content is another one. */
	private static List<Object> command(ManagedObject object, Optional<Publication> content) {
		String line = object.attribute(Attributes.COMMAND_LINE);
		String hash = LegalNames.digest(line + '\n' + content.map(Publication::version).orElse("")).substring(0, DIGITS);
		String done = STATE + "/done/" + role(object.ref()) + '-' + hash;
		String where = content.map(published -> STATE + "/content/" + published.folder()).orElse("/");
		return List.of(folder("Folder of what was run", STATE + "/done"), task("Command", "shell", "cmd", line, "chdir", where, "creates", done),
				task("Note that it was run", "copy", "content", hash + '\n', "dest", done, "mode", "0600"));
	}

	private static Map<String, Object> folder(String name, String path) {
		return task(name, "file", "path", path, "state", "directory", "mode", FOLDER_MODE);
	}

	private static Map<String, Object> task(String name, String module, Object... arguments) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int at = 0; at < arguments.length; at += 2)
			values.put((String) arguments[at], arguments[at + 1]);
		Map<String, Object> task = new LinkedHashMap<>();
		task.put("name", name);
		task.put("ansible.builtin." + module, values);
		return task;
	}

	/** A name that Ansible shows is evaluated before that. */
	private static String plain(String name) {
		return name.replace('{', '(').replace('}', ')').lines().findFirst().orElse("");
	}
}
