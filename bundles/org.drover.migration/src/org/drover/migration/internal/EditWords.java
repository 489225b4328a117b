package org.drover.migration.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.task.UndoChange;

/** What taking an edit back would change, in words. */
final class EditWords {

	private static final String THERE = "there";

	private EditWords() {
	}

	/** Of an edit whose object is as it left it. */
	static UndoChange takenBack(Edit edit, String topology) {
		return UndoChange.of(edit.ref().kind().label(), what(edit, topology), words(edit.after(), edit.before()), before(edit));
	}

	/**
	 * Of an edit whose object is not as it left it: the undo passes it over, where it is as it was before, or is refused.
	 *
	 * @param now null where it does not exist
	 */
	static UndoChange since(Edit edit, String topology, ManagedObject now) {
		String left = edit.after() == null || now == null ? existence(edit.after()) : difference(edit.after().object(), now);
		String found = edit.after() == null || now == null ? existence(now) : difference(now, edit.after().object());
		return UndoChange.since(edit.ref().kind().label(), what(edit, topology), left, found, found);
	}

	private static String what(Edit edit, String topology) {
		return edit.ref() + " in " + topology;
	}

	private static String before(Edit edit) {
		return edit.before() == null ? Images.DELETED : words(edit.before(), edit.after());
	}

	/** An image by what it differs in from the other one; by being there or not where there is no other. */
	private static String words(NewObject image, NewObject other) {
		if (image == null || other == null)
			return existence(image);
		String facts = Images.difference(image.object(), other.object());
		Set<Dependency> moved = new HashSet<>(image.dependencies());
		other.dependencies().forEach(moved::remove);
		String places = moved.stream().map(dependency -> dependency.kind().label().replace('-', ' ') + ' ' + dependency.to()).sorted()
				.collect(Collectors.joining(", "));
		String all = List.of(facts, places).stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
		return all.isEmpty() ? "without what the other has" : all;
	}

	private static String existence(Object image) {
		return image == null ? Images.ABSENT : THERE;
	}

	/** Of what lies on it only the topology itself knows. */
	private static String difference(ManagedObject image, ManagedObject other) {
		String facts = Images.difference(image, other);
		return facts.isEmpty() ? "with other dependencies" : facts;
	}
}
