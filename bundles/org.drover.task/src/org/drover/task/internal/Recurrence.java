package org.drover.task.internal;

import org.drover.model.DroverException;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

/** When something is to be done again. */
public final class Recurrence {

	private Recurrence() {
	}

	/** @param text as db-scheduler writes them: {@code FIXED_DELAY|3600s}, {@code DAILY|02:00,14:00|Europe/Berlin} */
	public static Schedule parse(String text) throws DroverException {
		try {
			return Schedules.parseSchedule(text);
		} catch (RuntimeException e) {
			throw new DroverException("'" + text + "' does not say when: write 'FIXED_DELAY|3600s' or 'DAILY|02:00,14:00|Europe/Berlin'", e);
		}
	}
}
