package org.drover.ui.jobs.internal.plan;

import java.util.Optional;

import org.drover.model.ObjectKind;

/**
 * One way to look at what a plan is about: a kind of object, or a reason.
 *
 * @param icon    of {@code kind}, or the icon's name
 * @param meaning a sentence that says what the rows have in common; may be empty
 */
public record Facet(String title, Optional<ObjectKind> kind, String icon, String meaning, Rows rows) {

	static Facet of(ObjectKind kind, String title, String meaning, Rows rows) {
		return new Facet(title, Optional.of(kind), "", meaning, rows);
	}

	static Facet of(String icon, String title, String meaning, Rows rows) {
		return new Facet(title, Optional.empty(), icon, meaning, rows);
	}
}
