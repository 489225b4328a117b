package org.drover.report.schedule;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;

/**
 * Reports that are written again and again, each time as a set in a folder of its own.
 *
 * @param name   unique in the project
 * @param kinds  those about a job are about the last one that moves clients
 * @param folder where sets go; a whole path, on the machine of whoever manages the project
 * @param keep   how many sets stay: older ones go when a new one is there
 */
public record ReportSchedule(String name, Set<ReportKind> kinds, Set<Format> formats, Path folder, Rhythm rhythm, int keep) {

	public static final int MOST_KEPT = 10_000;

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._-]{0,58}[\\p{L}\\p{N}._-])?");

	public ReportSchedule {
		kinds = Set.copyOf(kinds);
		formats = Set.copyOf(formats);
	}

	/** @throws DroverException where it could not be followed, with what to change */
	public static ReportSchedule of(String name, Set<ReportKind> kinds, Set<Format> formats, Path folder, Rhythm rhythm, int keep) throws DroverException {
		if (!NAME.matcher(name).matches())
			throw new DroverException("'" + name + "' cannot be a schedule's name: choose letters, digits, dots, hyphens and blanks, up to 60");
		if (kinds.isEmpty() || formats.isEmpty())
			throw new DroverException("the schedule " + name + " writes nothing: choose a kind of report, and a format");
		if (!folder.isAbsolute())
			throw new DroverException("'" + folder + "' is not the whole path of a folder: whoever writes the reports may work in another one");
		if (keep < 1 || keep > MOST_KEPT)
			throw new DroverException("a schedule cannot keep " + keep + " sets of reports: choose from 1 to " + MOST_KEPT);
		return new ReportSchedule(name, kinds, formats, folder.normalize(), rhythm, keep);
	}

	/** In their order. */
	@Override
	public Set<ReportKind> kinds() {
		return EnumSet.copyOf(kinds);
	}

	/** In their order. */
	@Override
	public Set<Format> formats() {
		return EnumSet.copyOf(formats);
	}
}
