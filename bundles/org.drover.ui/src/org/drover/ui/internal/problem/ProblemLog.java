package org.drover.ui.internal.problem;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IStatus;

/** What went wrong since the console was started. Any thread. */
public final class ProblemLog {

	/** Told, in the thread that changed it, that there is another problem, or that all have been cleared away. */
	public interface Listener {
		void problemsChanged();
	}

	/** @param tried what was being done */
	public record Entry(Instant at, String tried, Explanation explanation) {

		/** All of it, for the clipboard. */
		public String text() {
			return (tried + "\n" + explanation.sentence() + "\n" + explanation.details()).strip();
		}
	}

	/** What a person can make something of. */
	private static final int MOST = 500;
	private static final ProblemLog OF_CONSOLE = new ProblemLog(Clock.systemUTC());

	private final Clock clock;
	private final List<Entry> entries = new ArrayList<>();
	/** What holds until something else is known of the same, by what it is about. */
	private final Map<String, Entry> standing = new HashMap<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	ProblemLog(Clock clock) {
		this.clock = clock;
	}

	public static ProblemLog ofConsole() {
		return OF_CONSOLE;
	}

	public void add(String tried, Explanation explanation) {
		add(new Entry(clock.instant(), tried, explanation));
	}

	private void add(Entry entry) {
		synchronized (entries) {
			entries.addFirst(entry);
			if (entries.size() > MOST)
				entries.removeLast();
		}
		listeners.forEach(Listener::problemsChanged);
	}

	/** Takes up an error that the platform met with; whatever is less than an error, or has no cause, is nothing to bother a person with. */
	public void logged(IStatus status, String bundle) {
		if (status.getSeverity() != IStatus.ERROR || status.getException() == null)
			return;
		Explanation cause = Explanation.of(status.getException());
		add(Messages.ProblemLog_behind, new Explanation(cause.sentence(), (bundle + ": " + status.getMessage() + "\n" + cause.details()).strip()));
	}

	/** As {@link #add}, in the place of what was said of the same subject before. */
	public void state(String subject, String tried, Explanation explanation) {
		settle(subject);
		Entry entry = new Entry(clock.instant(), tried, explanation);
		synchronized (entries) {
			standing.put(subject, entry);
		}
		add(entry);
	}

	/** What was said of a subject does not hold any more. */
	public void settle(String subject) {
		synchronized (entries) {
			Entry old = standing.remove(subject);
			if (old == null || !entries.removeIf(entry -> entry == old))
				return;
		}
		listeners.forEach(Listener::problemsChanged);
	}

	public void clear() {
		synchronized (entries) {
			entries.clear();
			standing.clear();
		}
		listeners.forEach(Listener::problemsChanged);
	}

	/** Latest first. */
	public List<Entry> entries() {
		synchronized (entries) {
			return List.copyOf(entries);
		}
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}
}
