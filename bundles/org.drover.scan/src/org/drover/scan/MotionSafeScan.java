package org.drover.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * Runs a scan between readings of the host, so that the output of one that a live migration cut in two is never taken for good.
 *
 * <p>
 * The host is read before the first module, after each one, and so after the last. Where two readings that follow each other disagree, the output
 * is discarded and the scan repeated, as often as it may be; only when it is not repeated are the others told of the motion. Published as
 * US patent 8402462; there are no readings between the modules there, and no bound to the repeats.
 */
public final class MotionSafeScan {

	private final Guard guard;
	private final List<MotionNotice> notices;

	/** @param notices told in this order, each even where one before it fails */
	public MotionSafeScan(Guard guard, List<MotionNotice> notices) {
		this.guard = guard;
		this.notices = List.copyOf(notices);
	}

	/**
	 * @throws IllegalArgumentException where there is no module, or two have one name
	 * @throws InterruptedException     in a module; there is no output then
	 */
	public <T> ScanOutcome<T> run(List<? extends ScanModule<? extends T>> modules, ScanOptions options) throws InterruptedException {
		if (modules.isEmpty() || modules.stream().map(ScanModule::name).distinct().count() != modules.size())
			throw new IllegalArgumentException("a scan has modules, each with a name of its own");
		List<Difference> all = new ArrayList<>();
		Reading first = guard.read();
		Reading begin = first;
		boolean answered = false;
		for (int attempt = 1;; attempt++) {
			boolean last = attempt > options.repeats();
			Attempt<T> made = new Attempt<>(begin, answered);
			made.run(modules, last);
			all.addAll(made.differences);
			answered |= made.answered;
			if (last || made.differences.isEmpty())
				return tell(made.outcome(attempt, options), new MotionSeen(first, made.after, all), options);
			begin = guard.read();
			all.addAll(made.after.upTo(begin));
		}
	}

	private <T> ScanOutcome<T> tell(ScanOutcome<T> outcome, MotionSeen seen, ScanOptions options) throws InterruptedException {
		if (outcome.code() != ResultCode.INCONSISTENT_OUTPUT || !options.notifies())
			return outcome;
		List<String> problems = new ArrayList<>();
		for (MotionNotice notice : notices) {
			try {
				notice.moved(seen);
			} catch (IOException | DroverException e) {
				problems.add(e.getMessage());
			}
		}
		return outcome.told(problems);
	}

	/** One passage through the modules. */
	private final class Attempt<T> {

		private final Map<String, T> output = new LinkedHashMap<>();
		private final List<Difference> differences = new ArrayList<>();
		private final Reading before;
		private Reading after;
		private boolean answered;
		private Optional<ScanOutcome.Failure> failure = Optional.empty();

		/** @param expected whether an enabler has answered in an earlier attempt: its silence means something now */
		Attempt(Reading before, boolean expected) {
			this.before = before;
			after = before;
			answered = before.answer().isPresent();
			if (expected && before.answer().isEmpty())
				differences.add(new Difference(Difference.Kind.SOURCE, "no source answers any more"));
		}

		/** @param whole whether its output is wanted even where it is not consistent */
		void run(List<? extends ScanModule<? extends T>> modules, boolean whole) throws InterruptedException {
			for (ScanModule<? extends T> module : modules) {
				if (failure.isPresent() || !whole && !differences.isEmpty())
					return;
				run(module);
				Reading next = guard.read();
				differences.addAll(after.upTo(next));
				after = next;
				answered |= next.answer().isPresent();
			}
		}

		private void run(ScanModule<? extends T> module) throws InterruptedException {
			try {
				output.put(module.name(), module.scan());
			} catch (IOException | DroverException | RuntimeException e) {
				failure = Optional.of(new ScanOutcome.Failure(module.name(), e));
			}
		}

		ScanOutcome<T> outcome(int attempt, ScanOptions options) {
			return new ScanOutcome<>(code(), output, before, after, differences, attempt, !differences.isEmpty() && options.repeats() > 0, false, failure,
					List.of());
		}

		private ResultCode code() {
			if (!differences.isEmpty())
				return ResultCode.INCONSISTENT_OUTPUT;
			return before.answer().isPresent() ? ResultCode.CONSISTENT : ResultCode.UNGUARDED;
		}
	}
}
