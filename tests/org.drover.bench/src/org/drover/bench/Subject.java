package org.drover.bench;

import org.drover.bench.result.Findings;

/** Something of Drover's that is measured beside its peers. */
public interface Subject {

	/** What it is asked for by; the mark of its chapter in docs/performance.md too. */
	String name();

	String title();

	/** Adds what it finds as it goes, so that a fault on the way does not lose what was measured before. */
	void measure(Setting setting, Findings findings) throws Exception;
}
