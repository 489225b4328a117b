package org.drover.lab.internal.legacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.model.ObjectRef;

/** A collection while it is drawn: its rules and, once worked out, its members, obsolete ones among them. */
final class DraftCollection {

	private final ObjectRef ref;
	private final String name;
	private final DraftCollection limit;
	private final Predicate<DraftClient> rule;
	private final List<DraftCollection> includes = new ArrayList<>();
	private final List<DraftCollection> excludes = new ArrayList<>();
	private Set<DraftClient> members;

	DraftCollection(ObjectRef ref, String name, DraftCollection limit, Predicate<DraftClient> rule) {
		this.ref = ref;
		this.name = name;
		this.limit = limit;
		this.rule = rule;
	}

	ObjectRef ref() {
		return ref;
	}

	String name() {
		return name;
	}

	DraftCollection limit() {
		return limit;
	}

	List<DraftCollection> includes() {
		return includes;
	}

	List<DraftCollection> excludes() {
		return excludes;
	}

	DraftCollection include(DraftCollection other) {
		includes.add(other);
		return this;
	}

	DraftCollection exclude(DraftCollection other) {
		excludes.add(other);
		return this;
	}

	/** What the rule and the includes name, less the excludes, within the limit. */
	Set<DraftClient> members(List<DraftClient> clients) {
		if (members == null) {
			Set<DraftClient> named = new LinkedHashSet<>();
			clients.stream().filter(rule).forEach(named::add);
			includes.forEach(other -> named.addAll(other.members(clients)));
			excludes.forEach(other -> named.removeAll(other.members(clients)));
			if (limit != null)
				named.retainAll(limit.members(clients));
			members = named;
		}
		return members;
	}
}
