package org.drover.ui.internal.project;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.drover.store.Project;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.LoggerFactory;

/** The projects this user opened last, latest first. */
public final class RecentProjects {

	/** @param opened when it was opened last */
	public record Recent(Path folder, Instant opened) {
	}

	private static final int MOST = 8;
	private static final String LIST = "recent";

	private final Supplier<String> read;
	private final Consumer<String> write;
	private final Clock clock;

	/** @param read gives the text that was written last; empty at first */
	RecentProjects(Supplier<String> read, Consumer<String> write, Clock clock) {
		this.read = read;
		this.write = write;
		this.clock = clock;
	}

	public static RecentProjects ofUser() {
		Preferences preferences = InstanceScope.INSTANCE.getNode("org.drover.ui");
		return new RecentProjects(() -> preferences.get(LIST, ""), text -> keep(preferences, text), Clock.systemUTC());
	}

	/** Those that are still there. */
	public List<Recent> list() {
		return kept().stream().filter(recent -> Project.isProject(recent.folder())).toList();
	}

	public void opened(Path folder) {
		List<Recent> list = new ArrayList<>(kept());
		list.removeIf(recent -> recent.folder().equals(folder));
		list.addFirst(new Recent(folder, clock.instant()));
		keep(list.subList(0, Math.min(list.size(), MOST)));
	}

	private List<Recent> kept() {
		List<Recent> list = new ArrayList<>();
		for (String line : read.get().split("\n")) {
			int space = line.indexOf(' ');
			if (space > 0)
				list.add(new Recent(Path.of(line.substring(space + 1)), Instant.ofEpochMilli(Long.parseLong(line.substring(0, space)))));
		}
		return list;
	}

	private void keep(List<Recent> list) {
		StringBuilder lines = new StringBuilder();
		list.forEach(recent -> lines.append(recent.opened().toEpochMilli()).append(' ').append(recent.folder()).append('\n'));
		write.accept(lines.toString());
	}

	private static void keep(Preferences preferences, String text) {
		preferences.put(LIST, text);
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			LoggerFactory.getLogger(RecentProjects.class).warn("the list of recent projects is not kept", e); //$NON-NLS-1$
		}
	}
}
