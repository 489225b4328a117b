package org.drover.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.drover.model.DroverException;

/**
 * A world in memory that tasks act on, and a handler whose effects in it are keyed. A test can step in before and after each effect.
 */
class Ledger implements TaskHandler {

	/** Where a test steps in. */
	@FunctionalInterface
	interface Hook {
		void at(String when, int task, TaskContext context) throws DroverException;
	}

	private final ConcurrentMap<String, Integer> effects = new ConcurrentHashMap<>();
	private final List<String> happened = new ArrayList<>();
	private volatile Hook hook = (when, task, context) -> {
	};

	void hook(Hook stepIn) {
		hook = stepIn;
	}

	/** Effects that are there now, by key. */
	Map<String, Integer> effects() {
		return Map.copyOf(effects);
	}

	/** What changed the world, in order: {@code +3} and {@code -3}. */
	synchronized List<String> happened() {
		return List.copyOf(happened);
	}

	@Override
	public String name() {
		return "ledger";
	}

	/** @param input the task's number */
	@Override
	public String run(TaskContext context, String input) throws DroverException {
		int task = Integer.parseInt(input);
		hook.at("before run", task, context);
		if (effects.putIfAbsent(context.effect(), task) == null)
			happens("+" + task);
		hook.at("after run", task, context);
		return "\"" + context.effect() + "\"";
	}

	@Override
	public void undo(TaskContext context, String input, String outcome) throws DroverException {
		int task = Integer.parseInt(input);
		hook.at("before undo", task, context);
		if (effects.remove(context.effect()) != null)
			happens("-" + task);
		hook.at("after undo", task, context);
	}

	@Override
	public Optional<String> probe(TaskContext context, String input) throws DroverException {
		hook.at("probe", Integer.parseInt(input), context);
		return effects.containsKey(context.effect()) ? Optional.of("\"" + context.effect() + "\"") : Optional.empty();
	}

	private synchronized void happens(String what) {
		happened.add(what);
	}
}
