package org.drover.ui.jobs.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.model.DependencyKind;
import org.drover.plan.Conflict;
import org.drover.plan.FieldDifference;
import org.drover.ui.look.DependencyWords;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/**
 * A field in which the two objects of a conflict differ, as it is shown.
 *
 * @param source the legacy topology's value
 * @param target the new one's
 * @param both   whether both have changed it since the last migration
 */
public record FieldLine(String field, String source, String target, boolean both) {

	private static final String NAME = "name";
	private static final String VERSION = "version";

	/** @param words names what the objects need */
	public static List<FieldLine> of(Conflict conflict, RefWords words) {
		Set<String> both = new HashSet<>(conflict.both());
		return conflict.fields().stream().map(difference -> of(difference, both.contains(difference.field()), words)).toList();
	}

	private static FieldLine of(FieldDifference difference, boolean both, RefWords words) {
		String field = difference.field();
		int blank = field.indexOf(' ');
		Optional<DependencyKind> need = need(blank < 0 ? field : field.substring(0, blank));
		if (need.isEmpty())
			return new FieldLine(name(field), value(difference.source()), value(difference.target()), both);
		String how = Words.capital(DependencyWords.of(need.get()));
		if (blank < 0)
			return new FieldLine(how, value(words.readable(difference.source())), value(words.readable(difference.target())), both);
		return new FieldLine(how + ' ' + words.readable(field.substring(blank + 1)), isThere(difference.source()), isThere(difference.target()), both);
	}

	private static Optional<DependencyKind> need(String label) {
		return Stream.of(DependencyKind.values()).filter(kind -> kind.label().equals(label)).findFirst();
	}

	private static String name(String field) {
		return switch (field) {
			case NAME -> Messages.FieldLine_name;
			case VERSION -> Messages.FieldLine_version;
			default -> Words.attribute(field);
		};
	}

	private static String value(String value) {
		return value.isEmpty() ? Messages.FieldLine_none : value;
	}

	/** Where an object may need many of a sort, it needs each or does not. */
	private static String isThere(String value) {
		return value.isEmpty() ? Messages.FieldLine_no : Messages.FieldLine_yes;
	}
}
