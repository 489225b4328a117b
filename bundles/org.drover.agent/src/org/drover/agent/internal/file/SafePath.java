package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Refusal;

/** Paths that a manager names. */
public final class SafePath {

	private static final int LONGEST = 4_096;
	private static final Set<String> KERNEL = Set.of("proc", "sys", "dev");

	private SafePath() {
	}

	/**
	 * Checks a path that is to be read or written.
	 *
	 * @return it, below the agent's root
	 * @throws Refusal where it is not absolute and plain, leads over a link, into what the kernel publishes, or to the agent itself
	 */
	public static Path of(String text, Places places) throws Refusal, IOException {
		if (text == null || text.length() > LONGEST || !text.startsWith("/") || text.chars().anyMatch(Character::isISOControl))
			throw new Refusal("a path must be absolute, without control characters, and have at most " + LONGEST + " characters");
		Path given;
		try {
			given = Path.of(text);
		} catch (InvalidPathException e) {
			throw new Refusal("'" + text + "' is no path");
		}
		if (!given.normalize().toString().equals(text) || given.getNameCount() == 0)
			throw new Refusal("'" + text + "' is no plain path: write it without '.', '..', double and trailing slashes");
		if (KERNEL.contains(given.getName(0).toString()))
			throw new Refusal("'" + text + "' belongs to the kernel, and is no file of the server's");
		Path path = places.root().resolve(text.substring(1));
		if (places.own(path))
			throw new Refusal("'" + text + "' is the agent's own, and is not touched by commands");
		for (Path above = path; !above.equals(places.root()); above = above.getParent())
			if (Files.isSymbolicLink(above))
				throw new Refusal("'/" + places.root().relativize(above) + "' is a link: name the file that is meant");
		return path;
	}

	/** @throws Refusal where there is none, or it is something else */
	public static void regular(Path path, String text) throws Refusal {
		if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
			throw new Refusal("'" + text + "' is no file here");
	}
}
