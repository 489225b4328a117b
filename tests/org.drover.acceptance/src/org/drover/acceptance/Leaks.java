package org.drover.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Images, fonts and the like that the window forgot to give back: the toolkit is asked to report each that the garbage collector finds, with where it
 * was made. Of those that Drover's code has made there must be none.
 */
final class Leaks {

	/** What the window's JVM is started with; a small young generation is collected often. */
	static final String OPTIONS = "-Dorg.eclipse.swt.graphics.Resource.reportNonDisposed=true -Xmn16m";

	private static final String REPORT = "SWT Resource was not properly disposed";
	private static final String FRAME = "\tat ";
	/** How deep the maker is looked for: the window's own loop is at the bottom of each stack. */
	private static final int FRAMES = 12;

	private Leaks() {
	}

	/** @param log of all that the window said. @return the uppermost frames of each */
	static List<String> in(Path log) throws IOException {
		List<String> lines = Files.readAllLines(log);
		List<String> leaks = new ArrayList<>();
		for (int line = 0; line < lines.size(); line++) {
			if (!lines.get(line).contains(REPORT))
				continue;
			String made = String.join("\n", lines.stream().skip(line + 1L).takeWhile(each -> each.startsWith(FRAME)).limit(FRAMES).toList());
			if (made.contains(FRAME + "org.drover."))
				leaks.add(made);
		}
		return leaks;
	}
}
