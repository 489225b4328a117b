package org.drover.store;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.backup.Backup;
import org.drover.store.backup.Restore;

/** What child processes do. */
final class Children {

	private static final Writer OUT = new FileWriter(FileDescriptor.out);

	private Children() {
	}

	/** Opens a project and holds it until it is killed. */
	static final class Holder {
		public static void main(String[] arguments) throws DroverException, IOException {
			try (Project project = Project.create(Path.of(arguments[0]), "holding")) {
				say("open");
				System.in.read();
			}
		}
	}

	/** Tries to open a project that another process has open. */
	static final class Busy {
		public static void main(String[] arguments) throws DroverException {
			try (Project project = Project.open(Path.of(arguments[0]))) {
				say("open");
			} catch (ProjectBusyException e) {
				say("busy");
			}
		}
	}

	/** Commits numbered settings without end, and says each once it is committed. */
	static final class Committer {
		public static void main(String[] arguments) throws DroverException {
			try (Project project = Project.create(Path.of(arguments[0]), "committing")) {
				for (int i = 0;; i++) {
					project.settings().put("s" + i, "x".repeat(i % 3000));
					say(Integer.toString(i));
				}
			}
		}
	}

	/** Replaces the estate of a topology without end. */
	static final class Gatherer {
		public static void main(String[] arguments) throws DroverException {
			try (Project project = Project.open(Path.of(arguments[0]), "gathering")) {
				Topology topology = project.topologies().get("legacy");
				for (int i = 1;; i++) {
					try (EstateWriter writer = project.estates().replace(topology.id())) {
						Estates.write(writer, Estates.clients(20_000 + i), i);
						writer.commit();
					}
					say(Integer.toString(i));
				}
			}
		}
	}

	/** Backs a project up without end, each time to a new file, and says how far it is. */
	static final class BackingUp {
		public static void main(String[] arguments) throws DroverException {
			try (Project project = Project.open(Path.of(arguments[0]), "backup")) {
				for (int i = 0;; i++) {
					Path file = Path.of(arguments[1]).resolve("backup" + i);
					Backup.write(project, new Backup.Request(file, true, Optional.empty(), "test"), (done, items, current) -> say(Long.toString(done)));
					say(file.toString());
				}
			}
		}
	}

	/** Restores a backup, says how far it is, and waits to be killed. */
	static final class Restoring {
		public static void main(String[] arguments) throws DroverException, IOException {
			Restore.Request request = new Restore.Request(Path.of(arguments[0]), Path.of(arguments[1]), Optional.empty(), "restore");
			Restore.restore(request, (done, items, current) -> say(Long.toString(done)));
			say("restored");
			System.in.read();
		}
	}

	/** To the process that started this one. */
	private static void say(String line) {
		try {
			OUT.write(line + "\n");
			OUT.flush();
		} catch (IOException e) {
			throw new UncheckedIOException("nobody listens", e);
		}
	}
}
