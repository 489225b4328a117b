package org.drover.ui.diagram.internal.editors;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which editors a person had open on a project, in this person's preferences. */
final class KeptEditors {

	private static final Logger LOG = LoggerFactory.getLogger(KeptEditors.class);
	private static final String SEPARATOR = "\n";
	/** Nobody has more tabs open on purpose, and each one costs time. */
	private static final int MOST = 20;

	private final Preferences preferences;

	/** @param preferences of all projects, by their ids */
	KeptEditors(Preferences preferences) {
		this.preferences = preferences;
	}

	/** @param editor its id @param key of its input */
	record Kept(String editor, String key) {
	}

	/** In the order in which they were opened. */
	List<Kept> of(String project) {
		List<Kept> kept = new ArrayList<>();
		for (String line : preferences.get(project, "").split(SEPARATOR)) {
			int colon = line.indexOf(':');
			if (colon > 0)
				kept.add(new Kept(line.substring(0, colon), line.substring(colon + 1)));
		}
		return kept;
	}

	void add(String project, Kept editor) {
		List<Kept> kept = of(project);
		kept.remove(editor);
		kept.add(editor);
		write(project, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
	}

	void remove(String project, Kept editor) {
		List<Kept> kept = of(project);
		if (kept.remove(editor))
			write(project, kept);
	}

	private void write(String project, List<Kept> kept) {
		if (kept.isEmpty())
			preferences.remove(project);
		else
			preferences.put(project, String.join(SEPARATOR, kept.stream().map(each -> each.editor() + ':' + each.key()).toList()));
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			LOG.warn("which editors are open is not remembered", e);
		}
	}
}
