package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.Violation;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/** Tells a violation as the run that leads to it, step by step. */
public final class RunStory {

	/** What a line of the story says. */
	public enum Beat {
		/** Steps that come first and harm nobody; {@link Line#more} lists them. */
		FIRST,
		STEP,
		/** The step after which something is missing. */
		BREAKS,
		/** Who lacks what from then on. */
		HARM,
		/** What is lost, or not yet there. */
		CAUSE,
		/** What would help. */
		MEND
	}

	/**
	 * @param detail a second, quieter text; may be empty
	 * @param more   what a summarising line stands for
	 */
	public record Line(Beat beat, String text, String detail, List<String> more) {

		static Line of(Beat beat, String text, String detail) {
			return new Line(beat, text, detail, List.of());
		}
	}

	/** So many steps before the breaking one are told each by itself. */
	private static final int TOLD = 3;

	private final Violation violation;
	private final List<Step> steps;
	private final RefWords words;
	private final List<Line> lines = new ArrayList<>();

	private RunStory(Violation violation, List<Step> steps, RefWords words) {
		this.violation = violation;
		this.steps = steps;
		this.words = words;
	}

	/** @param explanation the engine's, whose end says what would mend it */
	public static List<Line> of(Violation violation, List<Step> steps, String explanation, RefWords words) {
		RunStory story = new RunStory(violation, steps, words);
		story.tell(mending(violation, steps, explanation));
		return story.lines;
	}

	/** What an explanation says beyond the violation itself; empty where nothing simple helps. */
	static String mending(Violation violation, List<Step> steps, String explanation) {
		String sentence = violation.sentence(steps);
		return explanation.startsWith(sentence) ? explanation.substring(sentence.length()).strip() : "";
	}

	private void tell(String mending) {
		if (!violation.proven())
			lines.add(Line.of(Beat.CAUSE, Messages.RunStory_notProven, Messages.RunStory_notProven_why));
		first();
		told();
		harm();
		causes();
		if (!mending.isEmpty())
			lines.add(Line.of(Beat.MEND, words.readable(mending), ""));
	}

	private void first() {
		List<Integer> first = violation.run().subList(0, Math.max(0, violation.run().size() - TOLD - 1));
		if (first.isEmpty())
			return;
		List<String> more = first.stream().map(number -> words.step(steps.get(number).title())).toList();
		lines.add(new Line(Beat.FIRST, Words.say(Messages.RunStory_first, first.size()), waves(first), more));
	}

	private String waves(List<Integer> numbers) {
		int from = numbers.stream().mapToInt(number -> steps.get(number).wave()).min().orElse(0);
		int to = numbers.stream().mapToInt(number -> steps.get(number).wave()).max().orElse(0);
		return from == to ? wave(from) : Words.say(Messages.RunStory_waves, from, to);
	}

	private static String wave(int number) {
		return Words.say(Messages.RunStory_wave, number);
	}

	private void told() {
		List<Integer> run = violation.run();
		for (int place = Math.max(0, run.size() - TOLD - 1); place < run.size(); place++) {
			Step step = steps.get(run.get(place));
			Beat beat = place == run.size() - 1 ? Beat.BREAKS : Beat.STEP;
			lines.add(Line.of(beat, words.step(step.title()), wave(step.wave())));
		}
	}

	private void harm() {
		String harm = violation.proven() ? Messages.RunStory_harms : Messages.RunStory_mightHarm;
		lines.add(Line.of(Beat.HARM, Words.say(harm, violation.clients(), words.readable(violation.requirement())),
				violation.clientClass() + ", " + ViolationGroup.when(violation.phase())));
	}

	private void causes() {
		violation.lost().forEach(lost -> lines.add(Line.of(Beat.CAUSE, Words.say(Messages.RunStory_lost, words.readable(lost)), "")));
		violation.lacking().forEach(step -> lines.add(Line.of(Beat.CAUSE, Words.say(Messages.RunStory_notDone, words.step(steps.get(step).title())),
				wave(steps.get(step).wave()))));
		if (violation.proven() && violation.lacking().isEmpty())
			lines.add(Line.of(Beat.CAUSE, Messages.RunStory_unsupplied, ""));
	}
}
