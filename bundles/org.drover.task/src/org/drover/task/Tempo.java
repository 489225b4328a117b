package org.drover.task;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.task.internal.Standing;

/** How fast a job has been of late, and how long it takes if it stays as fast. */
final class Tempo {

	/** Older than that tells nothing of now. */
	static final Duration OF_LATE = Duration.ofMinutes(5);

	private static final double MINUTE = 60;

	private final Facts facts;
	private final Instant now;
	private final List<Standing> left;
	private final boolean byItems;

	Tempo(Facts facts) {
		this.facts = facts;
		this.now = facts.now();
		this.left = facts.possible();
		this.byItems = left.stream().anyMatch(task -> task.items() > 0);
	}

	/** Of a job that is at work. */
	Estimate estimate() {
		List<Standing> over = facts.over().stream().filter(task -> !byItems || task.items() > 0).filter(task -> task.ended().isPresent()).toList();
		List<Standing> recent = over.stream().filter(task -> task.ended().get().isAfter(earliest())).toList();
		if (left.isEmpty())
			return Estimate.none("nothing more can be done, the job is about to end");
		return recent.isEmpty() ? Estimate.none("nothing has been done " + howLong(over)) : estimate(recent);
	}

	/** What is older tells nothing of now, nor what was done before a pause. */
	private Instant earliest() {
		Instant late = now.minus(OF_LATE);
		return facts.began().filter(late::isBefore).orElse(late);
	}

	private String howLong(List<Standing> over) {
		Optional<Instant> last = over.stream().map(task -> task.ended().get()).filter(at -> facts.began().filter(at::isBefore).isEmpty()).max(Comparator.naturalOrder());
		return last.map(at -> "for " + Durations.words(Duration.between(at, now))).orElse("yet");
	}

	private Estimate estimate(List<Standing> recent) {
		Duration span = Duration.between(begin(recent), now);
		double seconds = Math.max(1, span.toMillis() / 1000.0);
		double perSecond = amount(recent) / seconds;
		Instant end = now.plusMillis((long) (amount(left) / perSecond * 1000)).truncatedTo(ChronoUnit.SECONDS);
		return new Estimate(Optional.of(end), "from " + count(amount(recent)) + " in the last " + Durations.words(Duration.ofMillis((long) (seconds * 1000)))
				+ ": " + rate(perSecond) + (left.size() < facts.left().size() ? ", without what failed and what needs it" : ""));
	}

	/** When work on what has been done of late began; what is still at work counts, too: it has taken its share of the time. */
	private Instant begin(List<Standing> recent) {
		Stream<Standing> all = Stream.concat(recent.stream(), left.stream().filter(Standing::begun));
		Instant first = all.flatMap(task -> task.started().stream()).min(Comparator.naturalOrder()).orElse(now);
		return first.isBefore(earliest()) ? earliest() : first;
	}

	private long amount(List<Standing> tasks) {
		return byItems ? tasks.stream().mapToLong(Standing::items).sum() : tasks.size();
	}

	private String count(long amount) {
		return amount + (byItems ? " item" : " task") + (amount == 1 ? "" : "s");
	}

	private static String rate(double perSecond) {
		if (perSecond >= 10)
			return Math.round(perSecond) + " a second";
		if (perSecond * MINUTE >= 10)
			return Math.round(perSecond * MINUTE) + " a minute";
		return perSecond * MINUTE >= 1 ? String.format(Locale.ENGLISH, "%.1f a minute", perSecond * MINUTE)
				: String.format(Locale.ENGLISH, "%.1f an hour", perSecond * MINUTE * MINUTE);
	}
}
