package org.drover.ui.agents.internal.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** Hosts in a text that a person wrote, or dropped: one a line, or set apart by blanks, commas or semicolons. */
public final class HostList {

	private static final int MOST = 1 << 20;

	private HostList() {
	}

	/** Each once, in their order; what follows a "#" in a line is none. */
	public static List<String> of(String text) {
		SequencedSet<String> hosts = new LinkedHashSet<>();
		for (String line : text.split("\\R")) {
			int remark = line.indexOf('#');
			for (String word : (remark < 0 ? line : line.substring(0, remark)).split("[\\s,;]+")) {
				if (!word.isEmpty())
					hosts.add(word);
			}
		}
		return List.copyOf(hosts);
	}

	/**
	 * Those in files, each once.
	 *
	 * @throws DroverException where one is no text that can be read, or longer than any list
	 */
	public static List<String> read(List<String> files) throws DroverException {
		StringBuilder text = new StringBuilder();
		for (String file : files) {
			try {
				if (Files.size(Path.of(file)) > MOST)
					throw new DroverException(Words.say(Messages.HostList_tooLong, file));
				text.append(Files.readString(Path.of(file))).append('\n');
			} catch (IOException e) {
				throw new DroverException(Words.say(Messages.HostList_unreadable, file), e);
			}
		}
		return of(text.toString());
	}
}
