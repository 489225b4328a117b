package org.drover.ui.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/**
 * Where the demo estate lives: its laboratory, the project made of it, and what a console that starts later must know to find both.
 *
 * @param root absolute
 */
record DemoFolder(Path root) {

	static final String PROPERTY = "drover.demo.dir";
	private static final String MARKER = ".drover-demo";

	/** The user's own, unless a system property names another. */
	static DemoFolder usual() {
		String named = System.getProperty(PROPERTY);
		return new DemoFolder((named == null ? data().resolve("drover").resolve("demo") : Path.of(named)).toAbsolutePath().normalize());
	}

	private static Path data() {
		String data = System.getenv("XDG_DATA_HOME");
		boolean usable = data != null && Path.of(data).isAbsolute();
		return usable ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
	}

	Path laboratory() {
		return root.resolve("lab");
	}

	Path project() {
		return root.resolve("project");
	}

	/** Kept by the laboratory. */
	Path status() {
		return root.resolve("status.json");
	}

	/** Which process the laboratory is. */
	Path process() {
		return root.resolve("process");
	}

	/** Which process was the laboratory, and has been told to end. */
	Path ending() {
		return root.resolve("ending");
	}

	/** The laboratory's platform keeps its files there. */
	Path configuration() {
		return root.resolve("configuration");
	}

	Path output() {
		return root.resolve("lab.out");
	}

	Path errors() {
		return root.resolve("lab.err");
	}

	/** Makes the folder where it is missing. @throws DroverException where it is somebody else's */
	void take() throws DroverException {
		try {
			Files.createDirectories(root);
			try (Stream<Path> files = Files.list(root)) {
				if (!isOurs() && files.findAny().isPresent())
					throw new DroverException(Words.say(Messages.DemoFolder_taken, root));
			}
			Files.writeString(root.resolve(MARKER), Messages.DemoFolder_marker + "\n");
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.DemoFolder_unusable, root), e);
		}
	}

	private boolean isOurs() {
		return Files.isRegularFile(root.resolve(MARKER));
	}

	/** The old demo project, whose laboratory is gone; does nothing where the folder is not ours. Links are deleted, never followed. */
	void deleteProject() throws DroverException {
		if (!isOurs())
			return;
		try {
			Folders.delete(project());
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.DemoFolder_notDeleted, project()), e);
		}
	}
}
