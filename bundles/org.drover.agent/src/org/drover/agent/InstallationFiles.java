package org.drover.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What an installation needs beside the program itself: for an installer over SSH, for media, and for packages. */
public final class InstallationFiles {

	/** Installs; a POSIX shell script that says how it is used with {@code --help}. */
	public static final String INSTALL = "install.sh";

	/** Removes everything; likewise. */
	public static final String UNINSTALL = "uninstall.sh";

	/** Starts the program, and watches a new version of it. */
	public static final String STARTER = "starter.sh";

	/** The unit for systemd. */
	public static final String UNIT = "drover-agent.service";

	private static final String PLACE = "/org/drover/agent/install/";

	private InstallationFiles() {
	}

	/** All of their names. */
	public static List<String> names() {
		return List.of(INSTALL, UNINSTALL, STARTER, UNIT);
	}

	public static byte[] read(String name) throws IOException {
		try (InputStream in = InstallationFiles.class.getResourceAsStream(PLACE + name)) {
			if (in == null)
				throw new IOException("the program is damaged: " + name + " is missing in it");
			return in.readAllBytes();
		}
	}

	/** Writes all of them into a folder that is there. */
	public static void unpack(Path folder) throws IOException {
		for (String name : names()) {
			Path file = Files.write(folder.resolve(name), read(name));
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(name.endsWith(".sh") ? "rwxr-xr-x" : "rw-r--r--"));
		}
	}
}
