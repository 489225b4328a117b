package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.Selection;
import org.drover.store.Estate;

/** Objects of the legacy topology that a person named as {@code KIND:KEY}. */
record Named(Estate estate) {

	/** @throws DroverException where there is no such object, naming it */
	ObjectRef object(String text) throws DroverException {
		ObjectRef ref = ref(text);
		if (estate.indexOf(ref) < 0)
			throw new DroverException("no " + text + " in what was gathered: 'gather' reads the topology anew");
		return ref;
	}

	/** Whether the topology has it or not. */
	static ObjectRef ref(String text) throws DroverException {
		try {
			return ObjectRef.parse(text);
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + text + "' names no object: write KIND:KEY, as in package:P0100001", e);
		}
	}

	/** @throws DroverException where there is no such object, or it cannot be left out */
	ObjectRef excludable(String text) throws DroverException {
		ObjectRef ref = object(text);
		if (!Selection.canExclude(ref.kind()))
			throw new DroverException(ref + " cannot be left out, as a " + ref.kind().label() + " is not carried over anyway");
		return ref;
	}

	/** @throws DroverException where one of them cannot be left out */
	Selection without(Selection selection, List<String> texts) throws DroverException {
		List<ObjectRef> excluded = new ArrayList<>();
		for (String text : texts) {
			ObjectRef ref = excludable(text);
			if (selection.chosen().contains(ref))
				throw new DroverException(ref + " is chosen and left out at once: take it from the selection");
			excluded.add(ref);
		}
		return selection.without(excluded);
	}

	ConflictRules rules(ConflictPolicy usual, Map<String, ConflictPolicy> objects, boolean sourceWins) throws DroverException {
		ConflictRules rules = ConflictRules.of(usual).sourceWins(sourceWins);
		for (Map.Entry<String, ConflictPolicy> object : objects.entrySet())
			rules = rules.with(object(object.getKey()), object.getValue());
		return rules;
	}
}
