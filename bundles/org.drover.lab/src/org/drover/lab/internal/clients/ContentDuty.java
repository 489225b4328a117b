package org.drover.lab.internal.clients;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which content a client fetches next: first every file of everything its topology gives it, once; then one file after the other,
 * round and round, from each location in turn. Used by one thread at a time.
 */
final class ContentDuty {

	/** @param file null where the list of files is to be fetched first, because the policy does not have it */
	record Fetch(Policy.Content content, Policy.File file, String location) {
	}

	private final Deque<Policy.Content> open = new ArrayDeque<>();
	private final Set<String> complete = new HashSet<>();
	private final Map<String, List<Policy.File>> lists = new HashMap<>();
	private List<Policy.Content> offered = List.of();
	/** How many files of the first open content are done. */
	private int done;
	private int turn;
	private int item;
	private int file;

	/** @param start where the round begins, so that clients with the same content do not all ask for the same file */
	ContentDuty(int start) {
		item = start;
		turn = start;
	}

	/** Takes up what a policy offers; what has been fetched whole from this topology before is not open again. */
	void offer(List<Policy.Content> content) {
		offered = content;
		open.clear();
		done = 0;
		content.stream().filter(one -> !complete.contains(one.id())).forEach(open::add);
	}

	/** Everything is to be fetched again: the client has come to another topology. */
	void startAnew() {
		complete.clear();
		lists.clear();
	}

	/** What the initial fetch needs next. It stays open until it is {@link #verified} or {@link #listed}, so that a failed one is tried again. */
	Optional<Fetch> nextOpen() {
		Policy.Content content = open.peek();
		if (content == null)
			return Optional.empty();
		List<Policy.File> files = files(content);
		return Optional.of(fetch(content, files.isEmpty() ? null : files.get(done)));
	}

	void listed(Policy.Content content, List<Policy.File> files) {
		lists.put(content.id(), files);
		if (files.isEmpty())
			complete(content);
	}

	/** The file of {@link #nextOpen} arrived as described. */
	void verified(Policy.Content content) {
		done++;
		if (done == files(content).size())
			complete(content);
	}

	private void complete(Policy.Content content) {
		complete.add(content.id());
		open.poll();
		done = 0;
	}

	/** The next file of the endless round; empty where nothing with a file is offered. */
	Optional<Fetch> nextOfRound() {
		for (int tries = 0; !offered.isEmpty() && tries <= offered.size(); tries++) {
			Policy.Content content = offered.get(Math.floorMod(item, offered.size()));
			List<Policy.File> files = files(content);
			if (file < files.size())
				return Optional.of(fetch(content, files.get(file++)));
			item = Math.floorMod(item, offered.size()) + 1;
			file = 0;
		}
		return Optional.empty();
	}

	private List<Policy.File> files(Policy.Content content) {
		return content.files().isEmpty() ? lists.getOrDefault(content.id(), List.of()) : content.files();
	}

	private Fetch fetch(Policy.Content content, Policy.File wanted) {
		List<String> locations = content.locations();
		return new Fetch(content, wanted, locations.get(Math.floorMod(turn++, locations.size())));
	}

	int offered() {
		return offered.size();
	}

	/** How many of the offered items have been fetched whole from this topology. */
	int fetched() {
		return offered.size() - open.size();
	}
}
