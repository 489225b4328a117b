package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a project is what is read from it, whatever it says; what is taken back leaves nothing. */
class ProjectRoundTripTest {

	private static final int ESTATES = Boolean.getBoolean("drover.all") ? 400 : 10;

	@TempDir
	Path folder;

	@Test
	void anyEstateIsReadAsItWasWritten() throws Exception {
		for (long seed = 1; seed <= ESTATES; seed++) {
			Path project = Files.createDirectory(folder.resolve("p" + seed));
			List<NewObject> estate = Estates.random(seed);
			ProjectConnector connector = open(project);
			connector.provider().orElseThrow().create("effect", estate);
			assertRead(estate, open(project), seed);
		}
	}

	@Test
	void whatIsTakenBackLeavesEveryFileAsItWas() throws Exception {
		for (long seed = 1; seed <= ESTATES / 3; seed++) {
			Path project = Files.createDirectory(folder.resolve("p" + seed));
			List<NewObject> estate = Estates.random(seed);
			int half = estate.size() / 2;
			ProjectConnector connector = open(project);
			connector.provider().orElseThrow().create("first", estate.subList(0, half));
			SortedMap<String, String> before = tree(project);
			connector.provider().orElseThrow().create("second", estate.subList(half, estate.size()));
			assertTrue(!before.equals(tree(project)));
			connector.provider().orElseThrow().delete("second", refs(estate));
			assertEquals(before, tree(project), "seed " + seed);
			connector.provider().orElseThrow().delete("first", refs(estate));
			assertEquals(new TreeMap<>(), tree(project), "seed " + seed);
			assertTrue(ProjectFolder.is(project));
		}
	}

	private ProjectConnector open(Path project) throws DroverException {
		return ProjectConnector.open(project, null, "LAB", false, null);
	}

	private static List<ObjectRef> refs(List<NewObject> objects) {
		return objects.stream().map(object -> object.object().ref()).toList();
	}

	/** Beside that there are the topology itself and Ansible's own groups, which every client is in. */
	private static void assertRead(List<NewObject> estate, ProjectConnector connector, long seed) throws DroverException {
		Sink sink = new Sink();
		connector.read(sink, new NullProgressMonitor());
		Set<ManagedObject> objects = new HashSet<>(sink.objects.values());
		Set<Dependency> needs = new HashSet<>(sink.dependencies);
		for (NewObject object : estate) {
			assertTrue(objects.remove(object.object()), () -> "seed " + seed + ": " + object.object() + " is " + sink.objects.get(object.object().ref()));
			for (Dependency need : object.dependencies())
				assertTrue(needs.remove(need), () -> "seed " + seed + ": " + need + " is not there");
		}
		objects.removeIf(object -> object.kind() == ObjectKind.SITE || object.kind() == ObjectKind.DISTRIBUTION_POINT || Set.of("all", "ungrouped").contains(object.key()));
		needs.removeIf(need -> need.kind() == DependencyKind.MEMBER_OF && need.to().key().equals("all") || need.to().key().equals("all") && need.from().key().equals("ungrouped")
				|| need.from().kind() == ObjectKind.SITE);
		assertEquals(Set.of(), objects, "seed " + seed);
		assertEquals(Set.of(), needs, "seed " + seed);
	}

	static SortedMap<String, String> tree(Path folder) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.filter(path -> !path.equals(folder)).toList())
				files.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "folder" : LegalNames.digest(Files.readAllBytes(path)));
		}
		return files;
	}
}
