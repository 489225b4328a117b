package org.drover.ui.internal.navigator;

import java.util.Arrays;
import java.util.Locale;

import org.drover.store.Estate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Finds objects by a part of their name or identifier, in any case. */
final class Search {

	/**
	 * @param hits  the first that were found
	 * @param count of all that were found
	 */
	record Found(int[] hits, int count) {
	}

	private static final int SHOWN = 200;

	private Search() {
	}

	/** Looks at every object; for a background thread. */
	static Found in(Estate estate, String words, IProgressMonitor monitor) {
		String sought = words.toLowerCase(Locale.ROOT);
		int[] hits = new int[SHOWN];
		int count = 0;
		for (int object = 0; object < estate.size(); object++) {
			if ((object & 0xfff) == 0 && monitor.isCanceled())
				throw new OperationCanceledException();
			if (matches(estate, object, sought) && count++ < SHOWN)
				hits[count - 1] = object;
		}
		return new Found(Arrays.copyOf(hits, Math.min(count, SHOWN)), count);
	}

	private static boolean matches(Estate estate, int object, String sought) {
		return estate.name(object).toLowerCase(Locale.ROOT).contains(sought) || estate.key(object).toLowerCase(Locale.ROOT).contains(sought);
	}
}
