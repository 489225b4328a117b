package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.connector.ansible.internal.ProjectFiles.Wanted;
import org.drover.model.DroverException;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Puts a changed project in place. All of it is laid down beside the project first; the change is made at the moment at which a list of what goes where has
 * its name, and who finds such a list does what it says.
 */
class ProjectCommit {

	/** Names within {@link ProjectPaths#NEXT} by where they go, and what is deleted. */
	record Plan(SortedMap<String, String> moves, List<String> deletes) {
	}

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path folder;

	ProjectCommit(Path folder) {
		this.folder = folder;
	}

	/** Comes before each file that is put in place or deleted. */
	void step() {
		// for tests that die here
	}

	private Path at(String path) {
		return folder.resolve(path);
	}

	/** @param state as it is to be; it learns which files it has by then */
	void commit(ProjectState state) throws DroverException, IOException {
		SortedMap<String, Wanted> wanted = ProjectFiles.of(state);
		SortedMap<String, String> before = new TreeMap<>(state.files);
		requireFree(wanted, before);
		state.files.clear();
		wanted.forEach((path, file) -> state.files.put(path, file.sha256()));
		Plan plan = new Plan(new TreeMap<>(), new ArrayList<>(before.keySet()));
		plan.deletes().removeAll(wanted.keySet());
		Files.createDirectories(at(ProjectPaths.NEXT));
		for (Map.Entry<String, Wanted> file : wanted.entrySet()) {
			if (!file.getValue().sha256().equals(before.get(file.getKey())))
				lay(file.getValue(), file.getKey(), plan);
		}
		journal(state, before.keySet(), plan);
		if (!plan.moves().isEmpty() || !plan.deletes().isEmpty())
			publish(plan);
		finish();
	}

	private void requireFree(SortedMap<String, Wanted> wanted, Map<String, String> before) throws DroverException {
		for (String path : wanted.keySet()) {
			if (!before.containsKey(path) && Files.exists(at(path), LinkOption.NOFOLLOW_LINKS))
				throw new DroverException(at(path) + " is not a file of Drover's, and is not written over: move it, or give it another name");
		}
	}

	/** A project in which nothing is left keeps its journal while people have files of their own there, which would not make a project. */
	private void journal(ProjectState state, Set<String> before, Plan plan) throws IOException {
		Path journal = at(ProjectPaths.JOURNAL);
		if (state.isEmpty() && !hasOthers(before)) {
			if (Files.exists(journal))
				plan.deletes().add(ProjectPaths.JOURNAL);
			return;
		}
		byte[] bytes = ProjectJournal.write(state);
		if (!Files.exists(journal) || !Arrays.equals(Files.readAllBytes(journal), bytes))
			lay(new Wanted(bytes, ""), ProjectPaths.JOURNAL, plan);
	}

	/** What playbooks report is nobody's own. */
	private boolean hasOthers(Set<String> ours) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(path -> !Files.isDirectory(path)).map(path -> folder.relativize(path).toString().replace('\\', '/'))
					.anyMatch(path -> !path.startsWith(ProjectPaths.OWN + '/') && !path.startsWith(ProjectPaths.REPORTS + '/') && !ours.contains(path));
		}
	}

	private void lay(Wanted file, String path, Plan plan) throws IOException {
		Path next = at(ProjectPaths.NEXT).resolve(Integer.toString(plan.moves().size()));
		if (file.text() == null) {
			link(at(ProjectPaths.POOL).resolve(file.sha256()), next);
		} else {
			Files.write(next, file.text());
			force(next);
		}
		plan.moves().put(path, next.getFileName().toString());
	}

	/** The same file twice, where the file system can do that. */
	private static void link(Path existing, Path link) throws IOException {
		try {
			Files.createLink(link, existing);
		} catch (UnsupportedOperationException | FileSystemException e) {
			Files.copy(existing, link, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private void publish(Plan plan) throws IOException {
		Path draft = at(ProjectPaths.COMMIT_DRAFT);
		Files.write(draft, JSON.writeValueAsBytes(plan));
		force(draft);
		step();
		Files.move(draft, at(ProjectPaths.COMMIT), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Does what a list says, as far as that is not done. Without one, what was laid down is of no use. */
	void finish() throws IOException {
		if (Files.exists(at(ProjectPaths.COMMIT))) {
			Plan plan = JSON.readValue(Files.readAllBytes(at(ProjectPaths.COMMIT)), Plan.class);
			for (Map.Entry<String, String> move : plan.moves().entrySet()) {
				step();
				put(at(ProjectPaths.NEXT).resolve(move.getValue()), at(move.getKey()));
			}
			for (String path : plan.deletes()) {
				step();
				delete(path);
			}
			if (plan.deletes().contains(ProjectPaths.JOURNAL)) {
				removeTree(at(ProjectPaths.POOL));
				removeTree(at(ProjectPaths.REPORTS));
			}
			step();
			Files.delete(at(ProjectPaths.COMMIT));
		}
		removeTree(at(ProjectPaths.NEXT));
		Files.deleteIfExists(at(ProjectPaths.COMMIT_DRAFT));
	}

	private static void put(Path next, Path place) throws IOException {
		if (!Files.exists(next))
			return;
		Files.createDirectories(place.getParent());
		// one file under two names cannot be moved from one to the other
		if (Files.exists(place) && Files.isSameFile(next, place))
			Files.delete(next);
		else
			Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
	}

	private void delete(String path) throws IOException {
		Files.deleteIfExists(at(path));
		for (Path above = at(path).getParent(); !above.equals(folder); above = above.getParent()) {
			try {
				Files.deleteIfExists(above);
			} catch (DirectoryNotEmptyException e) {
				return;
			}
		}
	}

	private static void removeTree(Path tree) throws IOException {
		if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS))
			return;
		try (Stream<Path> entries = Files.walk(tree)) {
			for (Path path : entries.sorted(Comparator.reverseOrder()).toList())
				Files.delete(path);
		}
	}
}
