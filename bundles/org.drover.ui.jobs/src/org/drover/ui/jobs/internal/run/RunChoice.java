package org.drover.ui.jobs.internal.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.task.Effort;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.OnFailure;
import org.drover.task.Windows;
import org.drover.ui.look.Words;

/**
 * When a job is to be run, and how.
 *
 * @param at             not before, by this machine's clock; counts where {@code when} is {@link When#AT}
 * @param windows        only while one is open, as {@link Windows#parse} reads it; empty = at any time
 * @param itemsPerSecond 0 = as fast as it goes
 * @param onFailure      what becomes of the job when a task fails for good
 * @param effort         how many tasks at once, and how often one is tried
 * @param queue          by its name, the one whose jobs are done one after the other; empty = beside all others
 */
public record RunChoice(When when, LocalDateTime at, String windows, double itemsPerSecond, OnFailure onFailure, Effort effort, String queue) {

	/** What to do with what was planned. */
	public enum When {
		NOW, AT,
		/** Nothing, until a person runs it. */
		SAVE,
		/** No job is kept: a person is told what it depends on. */
		TELL_ONLY
	}

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(Messages.RunChoice_moment, Words.LANGUAGE);

	/** In no queue. */
	public RunChoice(When when, LocalDateTime at, String windows, double itemsPerSecond, OnFailure onFailure, Effort effort) {
		this(when, at, windows, itemsPerSecond, onFailure, effort, "");
	}

	/** At once; for a later choice the next full hour is offered. */
	public static RunChoice now(LocalDateTime now) {
		return new RunChoice(When.NOW, now.truncatedTo(ChronoUnit.HOURS).plusHours(1), "", 0, OnFailure.CONTINUE, Effort.USUAL);
	}

	/** What was ordered before. */
	public static RunChoice of(JobOrder order, LocalDateTime now, ZoneId zone) {
		LocalDateTime at = order.at().map(moment -> LocalDateTime.ofInstant(moment, zone)).orElse(now(now).at());
		return new RunChoice(order.at().isPresent() ? When.AT : When.NOW, at, order.windows(), order.itemsPerSecond(), order.onFailure(), order.effort(),
				order.queue());
	}

	public RunChoice with(When other) {
		return new RunChoice(other, at, windows, itemsPerSecond, onFailure, effort, queue);
	}

	/** @param named empty = in none */
	public RunChoice in(String named) {
		return new RunChoice(when, at, windows, itemsPerSecond, onFailure, effort, named);
	}

	/** Whether it is run at all without anybody asking again. */
	public boolean runs() {
		return when == When.NOW || when == When.AT;
	}

	/** Whether it waits for its time or its turn, and so is ordered rather than run. */
	public boolean waits() {
		return when == When.AT || when == When.NOW && !(windows.isBlank() && queue.isBlank());
	}

	/** Why it cannot be done, in words with what to do; empty where it can. */
	public Optional<String> objection(LocalDateTime now) {
		if (!runs())
			return Optional.empty();
		if (when == When.AT && at.isBefore(now))
			return Optional.of(Messages.RunChoice_passed);
		if (!queue.strip().matches(JobOrder.QUEUE))
			return Optional.of(Messages.RunChoice_queueName);
		try {
			Windows.parse(windows);
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(Words.capital(e.getMessage()) + '.');
		}
	}

	public JobOrder order(Action action, ZoneId zone) {
		Optional<Instant> moment = when == When.AT ? Optional.of(at.atZone(zone).toInstant()) : Optional.empty();
		return new JobOrder(action, 0, itemsPerSecond, onFailure, 0, moment, Optional.empty(), windows.strip(), "", effort, queue.strip());
	}

	public RunRequest request(Map<String, String> overrules) {
		return new RunRequest(itemsPerSecond, overrules, onFailure, effort, false);
	}

	/** When it begins: not before its time, nor outside its windows; as if at any time where those cannot be understood. */
	public Instant begin(Instant now, ZoneId zone) {
		Instant moment = when == When.AT ? at.atZone(zone).toInstant() : now;
		return open().nextOpen(moment.isBefore(now) ? now : moment);
	}

	/** At any time where what is written cannot be understood. */
	public Windows open() {
		try {
			return Windows.parse(windows);
		} catch (DroverException e) {
			return Windows.ALWAYS; // the objection says what is wrong with them
		}
	}

	/** {@code Runs on Sun 22 Nov, 22:00, only at daily 22:00-06:00, at 5 items a second at most; where a task fails, ...}. */
	public String sentence() {
		if (!runs())
			return when == When.SAVE ? Messages.RunChoice_kept : Messages.RunChoice_tellOnly;
		List<String> clauses = new ArrayList<>();
		clauses.add(when == When.AT ? Words.say(Messages.RunChoice_at, MOMENT.format(at)) : Messages.RunChoice_soon);
		if (!windows.isBlank())
			clauses.add(Words.say(Messages.RunChoice_within, windows.strip()));
		if (!queue.isBlank())
			clauses.add(Words.say(Messages.RunChoice_turn, queue.strip()));
		clauses.add(itemsPerSecond == 0 ? Messages.RunChoice_fast : Words.say(Messages.RunChoice_rate, (long) itemsPerSecond));
		if (effort.atOnce() > 0)
			clauses.add(Words.say(Messages.RunChoice_atOnce, effort.atOnce()));
		return String.join(", ", clauses) + ". " + failing();
	}

	private String failing() {
		return switch (onFailure) {
			case CONTINUE -> Messages.RunChoice_failing_continue;
			case DECIDE -> Messages.RunChoice_failing_decide;
			case BACK_OUT -> Messages.RunChoice_failing_backOut;
		};
	}

	public static String words(OnFailure onFailure) {
		return switch (onFailure) {
			case CONTINUE -> Messages.RunChoice_continue;
			case DECIDE -> Messages.RunChoice_decide;
			case BACK_OUT -> Messages.RunChoice_backOut;
		};
	}
}
