package org.drover.scan.regeneration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Whether nobody but root and this user can have put something into a file. */
final class Trust {

	private static final int OTHERS_WRITE = 0022;
	private static final int STICKY = 01000;

	private Trust() {
	}

	/** @return why the file, what it links to, or a folder above it is not to be trusted, as a clause; empty where it is */
	static Optional<String> objection(Path file) throws IOException {
		Path real = file.toRealPath();
		Optional<String> found = check(real, false);
		for (Path folder = real.getParent(); folder != null && found.isEmpty(); folder = folder.getParent())
			found = check(folder, true);
		return found;
	}

	private static Optional<String> check(Path path, boolean folder) throws IOException {
		int owner = (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
		int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
		if (owner != 0 && owner != user())
			return Optional.of(path + " belongs to another user");
		boolean guarded = folder && (mode & STICKY) != 0; // in such a folder nobody replaces what is another's
		if ((mode & OTHERS_WRITE) != 0 && !guarded)
			return Optional.of("others may write to " + path);
		return Optional.empty();
	}

	private static int user() throws IOException {
		return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
	}
}
