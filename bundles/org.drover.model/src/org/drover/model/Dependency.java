package org.drover.model;

import java.util.Objects;

/** {@code from} needs {@code to} to function. The object named by {@code to} may be missing: then the dependency dangles. */
public record Dependency(ObjectRef from, ObjectRef to, DependencyKind kind) {

	public Dependency {
		Objects.requireNonNull(from, "from");
		Objects.requireNonNull(to, "to");
		Objects.requireNonNull(kind, "kind");
	}
}
