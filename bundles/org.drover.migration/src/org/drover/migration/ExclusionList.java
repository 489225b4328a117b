package org.drover.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.store.Document;
import org.drover.store.Project;

/** What a project keeps out of every move from a topology until somebody takes it off the list; whatever may come to choose or need it. */
public final class ExclusionList {

	/**
	 * @param why   of whoever put it on the list; may be empty
	 * @param since ISO-8601 instant
	 */
	public record Entry(ObjectRef ref, String why, String since) {
	}

	private record Entries(List<Entry> entries) {
	}

	private static final String KIND = "exclusions";

	private final Project project;
	private final Clock clock;

	public ExclusionList(Project project) {
		this(project, Clock.systemUTC());
	}

	ExclusionList(Project project, Clock clock) {
		this.project = project;
		this.clock = clock;
	}

	/** Of a topology by its name in the project; in the order of the references. */
	public List<Entry> of(String topology) throws DroverException {
		return read(project.documents().find(KIND, topology));
	}

	/** As a selection wants them. */
	Map<ObjectRef, String> reasons(String topology) throws DroverException {
		Map<ObjectRef, String> reasons = new TreeMap<>();
		of(topology).forEach(entry -> reasons.put(entry.ref(), entry.why()));
		return reasons;
	}

	/** Puts objects on the list; what is on it gets another reason, and stays as long as it has been. */
	public void add(String topology, Collection<ObjectRef> refs, String why) throws DroverException {
		Optional<Document> kept = project.documents().find(KIND, topology);
		Map<ObjectRef, Entry> entries = byRef(kept);
		String now = clock.instant().toString();
		for (ObjectRef ref : refs) {
			Entry before = entries.get(ref);
			entries.put(ref, new Entry(ref, why, before == null ? now : before.since()));
		}
		write(topology, kept, entries);
	}

	/** @throws DroverException where one of them is not on the list */
	public void remove(String topology, Collection<ObjectRef> refs) throws DroverException {
		Optional<Document> kept = project.documents().find(KIND, topology);
		Map<ObjectRef, Entry> entries = byRef(kept);
		for (ObjectRef ref : refs) {
			if (entries.remove(ref) == null)
				throw new DroverException(ref + " is not on the list of exclusions of " + topology + ": 'project exclude list' says what is");
		}
		write(topology, kept, entries);
	}

	private static Map<ObjectRef, Entry> byRef(Optional<Document> kept) {
		Map<ObjectRef, Entry> entries = new TreeMap<>();
		read(kept).forEach(entry -> entries.put(entry.ref(), entry));
		return entries;
	}

	private static List<Entry> read(Optional<Document> kept) {
		return kept.map(document -> Json.read(document.body(), Entries.class).entries()).orElse(List.of());
	}

	/** Whoever changes the list at the same time is told that it has changed. */
	private void write(String topology, Optional<Document> kept, Map<ObjectRef, Entry> entries) throws DroverException {
		String body = Json.write(new Entries(new ArrayList<>(entries.values())));
		if (kept.isPresent())
			project.documents().save(kept.get(), body);
		else
			project.documents().create(KIND, topology, body);
	}
}
