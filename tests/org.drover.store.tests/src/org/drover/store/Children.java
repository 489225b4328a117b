package org.drover.store;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

import org.drover.model.DroverException;

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
