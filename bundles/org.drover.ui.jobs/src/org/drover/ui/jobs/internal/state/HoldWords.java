package org.drover.ui.jobs.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.migration.UndoHold;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/** What keeps a job from being taken back, in words. */
public final class HoldWords {

	/** Jobs, and objects, beyond these are counted. */
	private static final int MOST_LINES = 5;
	/** So are things that a job rests on. */
	private static final int MOST_THINGS = 3;

	private HoldWords() {
	}

	/** A line each; none where nothing keeps it. */
	public static List<String> sentences(UndoHold hold, RefWords names) {
		List<String> lines = new ArrayList<>();
		if (!hold.later().isEmpty()) {
			lines.add(Words.say(Messages.HoldWords_later, hold.later().size()));
			hold.later().stream().limit(MOST_LINES).forEach(job -> lines.add(line(job, names)));
			more(hold.later().size(), lines);
		}
		if (!hold.others().isEmpty()) {
			lines.add(Words.say(Messages.HoldWords_others, hold.others().size()));
			hold.others().stream().limit(MOST_LINES).forEach(other -> lines.add(line(other, names)));
			more(hold.others().size(), lines);
		}
		hold.violations().forEach(violation -> lines.add(Words.say(Messages.HoldWords_violation, names.readable(violation.explanation()))));
		return lines;
	}

	private static String line(LaterJob job, RefWords names) {
		String things = job.rests().stream().limit(MOST_THINGS).map(rest -> rest(rest, names)).collect(Collectors.joining(", "));
		int more = job.count() - Math.min(MOST_THINGS, job.rests().size());
		return Words.say(more > 0 ? Messages.HoldWords_job_more : Messages.HoldWords_job, job.id(), job.name(), things, more);
	}

	private static String rest(Rest rest, RefWords names) {
		String on = names.readable(rest.on());
		return switch (rest.how()) {
		case CHANGED -> Words.say(Messages.HoldWords_changed, on);
		case NEEDED -> Words.say(Messages.HoldWords_needed, names.readable(rest.who()), on);
		case SERVES -> Words.say(Messages.HoldWords_serves, rest.who(), on);
		};
	}

	private static String line(Dependent other, RefWords names) {
		return Words.say(Messages.HoldWords_other, names.readable(other.by().toString()), names.readable(other.on() + " in " + other.topology())); //$NON-NLS-1$
	}

	private static void more(int number, List<String> lines) {
		if (number > MOST_LINES)
			lines.add(Words.say(Messages.HoldWords_more, number - MOST_LINES));
	}
}
