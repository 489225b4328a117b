package org.drover.ui.agents.internal.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.drover.fleet.Fleet;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.state.AgentFacts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;

/** Reads facts of those agents alone that somebody sees: there may be thousands, and each takes a reading of its own. For the UI thread. */
final class FactsReader {

	private final Map<MailboxId, AgentFacts> known = new HashMap<>();
	private final Set<MailboxId> wanted = new LinkedHashSet<>();
	private final Reading<Map<MailboxId, AgentFacts>> reading;
	private final Consumer<Set<MailboxId>> news;

	/** @param news told of whom something else is known than before */
	FactsReader(Display display, Consumer<Set<MailboxId>> news) {
		this.news = news;
		reading = new Reading<>("Read what agents did last", display, this::read); //$NON-NLS-1$
	}

	/** What is known; what is not is read, and told as news. */
	AgentFacts of(MailboxId box) {
		AgentFacts facts = known.get(box);
		if (facts == null)
			readAnew(List.of(box));
		return facts == null ? AgentFacts.NONE : facts;
	}

	void readAnew(List<MailboxId> boxes) {
		wanted.addAll(boxes); // also those that could not be read before
		OpenFleet.get().fleet().ifPresent(fleet -> {
			Set<MailboxId> asked = Set.copyOf(wanted);
			reading.read(false, monitor -> read(fleet, asked, monitor));
		});
	}

	void forget() {
		reading.stop();
		known.clear();
		wanted.clear();
	}

	private static Map<MailboxId, AgentFacts> read(Fleet fleet, Set<MailboxId> boxes, IProgressMonitor monitor) throws DroverException {
		Map<MailboxId, AgentFacts> facts = new HashMap<>();
		for (MailboxId box : boxes) {
			if (monitor.isCanceled())
				break;
			facts.put(box, AgentFacts.read(fleet, box));
		}
		return facts;
	}

	private void read(Map<MailboxId, AgentFacts> facts) {
		wanted.removeAll(facts.keySet());
		Set<MailboxId> changed = new LinkedHashSet<>();
		facts.forEach((box, each) -> {
			if (!each.equals(known.put(box, each)))
				changed.add(box);
		});
		if (!changed.isEmpty())
			news.accept(changed);
	}
}
