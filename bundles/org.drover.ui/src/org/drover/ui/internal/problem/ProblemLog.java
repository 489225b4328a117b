package org.drover.ui.internal.problem;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	ProblemLog(Clock clock) {
		this.clock = clock;
	}

	public static ProblemLog ofConsole() {
		return OF_CONSOLE;
	}

	public void add(String tried, Explanation explanation) {
		synchronized (entries) {
			entries.addFirst(new Entry(clock.instant(), tried, explanation));
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

	public void clear() {
		synchronized (entries) {
			entries.clear();
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
