package org.drover.ui.jobs.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

import org.drover.task.JobWhy;
import org.drover.ui.look.Words;

/**
 * Why a job is not at its end, as a row shows it.
 *
 * @param waitsFor in a word or two; empty where nothing is known to hold it up
 * @param ends     when it may end; empty where nobody knows
 * @param sentence what it waits for, whole; empty where that says nothing
 * @param basis    what the end is reckoned from, or why it is not
 * @param left     how much is left
 * @param next     what to do
 */
public record WhyCells(String waitsFor, String ends, String sentence, String basis, String left, String next) {

	public static final WhyCells NONE = new WhyCells("", "", "", "", "", "");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Words.LANGUAGE);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Messages.WhyCells_day, Words.LANGUAGE);

	/** @param readable gives objects the names that people know them by */
	public static WhyCells of(JobWhy why, UnaryOperator<String> readable, Instant now, ZoneId zone) {
		String ends = why.estimate().end().map(end -> at(end, now, zone)).orElse("");
		String left = Words.say(Messages.WhyCells_left, why.itemsLeft(), why.items(), why.tasksLeft(), why.allTasks());
		return new WhyCells(Words.capital(why.words()), ends, Words.capital(readable.apply(why.sentence())), why.estimate().basis(), left,
				Words.capital(readable.apply(why.next())));
	}

	private static String at(Instant end, Instant now, ZoneId zone) {
		Duration left = Duration.between(now, end);
		String moment = (left.toHours() < 12 ? TIME : DAY).withZone(zone).format(end);
		return left.isNegative() ? moment : Words.say(Messages.WhyCells_in, moment, words(left));
	}

	/** Seconds say more than is known. */
	private static String words(Duration left) {
		return left.toMinutes() < 60 && left.toMinutes() >= 2 ? Words.say(Messages.WhyCells_minutes, left.toMinutes()) : Words.duration(left);
	}

	/** A tip for what it waits for. */
	public String waitsTip() {
		return sentence.isEmpty() ? "" : sentence + ".\n" + next + '.';
	}

	/** A tip for when it may end. */
	public String endsTip() {
		return basis.isEmpty() ? "" : Words.capital(basis) + ".\n" + left + '.';
	}

	/** All of it, as a paragraph. */
	public String paragraph() {
		if (sentence.isEmpty())
			return "";
		return ends.isEmpty() ? Words.say(Messages.WhyCells_paragraph, sentence, left, basis, next)
				: Words.say(Messages.WhyCells_paragraph_ends, sentence, left, ends, basis, next);
	}
}
