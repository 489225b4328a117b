package org.drover.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.internal.Dialect;
import org.drover.testing.Boundaries;

/** An estate that is brought up to date, by a process of its own that kills itself at one of its boundaries. */
final class UpdatedEstate {

	private static final int CLIENTS = 60;
	private static final int CHANGED = 3;
	private static final int GONE = 10;
	private static final int MISSING = 1000;
	private static final String WITH = "with";

	/** All that is to be as it was, or as it becomes. */
	record Content(Set<ManagedObject> objects, Set<Dependency> dependencies, Set<Dependency> dangling, String mark, String with) {
	}

	private UpdatedEstate() {
	}

	/** @param arguments the project's folder, the file of boundaries, the last one of them */
	public static void main(String[] arguments) throws DroverException {
		Boundaries boundaries = new Boundaries(Path.of(arguments[1]), arguments[2]);
		try (Project project = Project.open(Path.of(arguments[0]), "updating")) {
			Dialect dialect = project.shared() ? Dialect.POSTGRESQL : Dialect.EMBEDDED_H2;
			Jdbc jdbc = new Jdbc(WatchedConnections.of(project.dataSource(), boundaries::at), "the project", dialect);
			update(new EstateTable(jdbc), project.topologies().get("legacy"));
		}
	}

	/** As it is before. */
	static void fill(Project project) throws DroverException {
		Topology topology = project.topologies().put("legacy", "x", "CAS", "");
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(CLIENTS), 1);
			writer.dependency(Estates.uses(0, MISSING));
			writer.commit(mark("1"), tx -> with(tx, "1"));
		}
	}

	/** Something comes, something else goes, what dangled comes to rest, and what rested dangles. */
	static void update(EstateTable estates, Topology topology) throws DroverException {
		EstateUpdate update = estates.update(topology.id()).orElseThrow();
		update.object(ManagedObject.of(ObjectKind.CLIENT, Estates.client(CHANGED).key(), "renamed", "2", Map.of()));
		update.dependency(Estates.uses(CHANGED, CHANGED + 2));
		update.object(ManagedObject.of(ObjectKind.CLIENT, Estates.client(MISSING).key(), "found", "", Map.of()));
		update.dependency(Estates.uses(MISSING, 0));
		update.gone(Estates.client(GONE));
		update.commit(mark("2"), tx -> with(tx, "2")).orElseThrow();
	}

	static Content read(Project project) throws DroverException {
		Topology topology = project.topologies().get("legacy");
		Estate estate = project.estates().load(topology);
		Set<ManagedObject> objects = new HashSet<>();
		for (int i = 0; i < estate.size(); i++)
			objects.add(estate.object(i));
		Set<Dependency> dependencies = new HashSet<>();
		for (int i = 0; i < estate.edgeCount(); i++)
			dependencies.add(new Dependency(estate.ref(estate.edgeFrom()[i]), estate.ref(estate.edgeTo()[i]), DependencyKind.ofCode(estate.edgeKind()[i])));
		String mark = project.estates().update(topology.id()).orElseThrow().mark().map(GatheredMark::text).orElse("");
		return new Content(objects, dependencies, new HashSet<>(estate.dangling()), mark, project.settings().get(WITH).orElse(""));
	}

	private static Optional<GatheredMark> mark(String text) {
		return Optional.of(new GatheredMark("x", text));
	}

	private static Object with(Jdbc tx, String text) throws DroverException {
		new SettingTable(tx).put(WITH, text);
		return text;
	}
}
