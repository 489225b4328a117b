package org.drover.connector;

import java.util.Optional;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;

/** What objects of some kinds are nothing without: a validating side refuses them where it is missing, and a plan leaves them where they are. */
public final class Essentials {

	private Essentials() {
	}

	/** The kind of dependency of which an object of a kind has at least one; empty where it may have none. */
	public static Optional<DependencyKind> of(ObjectKind kind) {
		return switch (kind) {
		case DEPLOYMENT -> Optional.of(DependencyKind.DEPLOYS);
		case PROGRAM -> Optional.of(DependencyKind.BELONGS_TO);
		default -> Optional.empty();
		};
	}

	/** What is wrong with an object of a kind that comes without, as a clause to go on behind its name. */
	public static String fault(ObjectKind kind) {
		return "does not say " + (kind == ObjectKind.PROGRAM ? "the package it belongs to" : "what it deploys");
	}

	/** Whether an object comes without, so that nobody should write it. */
	public static boolean areMissing(NewObject object) {
		return of(object.object().kind()).filter(essential -> object.dependencies().stream().noneMatch(need -> need.kind() == essential)).isPresent();
	}
}
