package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Edit;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/** Says what taking edits back would change. */
final class EditPreview {

	private final Provider provider;
	private final String topology;
	private final String effect;

	/** @param topology its code */
	EditPreview(Provider provider, String topology, String effect) {
		this.provider = provider;
		this.topology = topology;
		this.effect = effect;
	}

	/**
	 * One object that has moved since stands in the way of all: the topology takes all edits back or none.
	 *
	 * @param done in the order in which they were done
	 */
	UndoPreview of(List<Edit> done) throws DroverException {
		List<Edit> edits = done.reversed();
		Map<ObjectRef, ManagedObject> now = provider.read(edits.stream().map(Edit::ref).toList());
		boolean allAsLeft = provider.edited(effect, edits);
		List<UndoChange> changes = new ArrayList<>();
		Optional<ObjectRef> moved = Optional.empty();
		for (Edit edit : edits) {
			boolean asLeft = allAsLeft || provider.edited(effect, List.of(edit));
			boolean back = !asLeft && provider.edited(effect, List.of(edit.reversed()));
			if (!asLeft && !back && moved.isEmpty())
				moved = Optional.of(edit.ref());
			changes.add(asLeft ? EditWords.takenBack(edit, topology) : EditWords.since(edit, topology, now.get(edit.ref())));
		}
		if (moved.isEmpty())
			return UndoPreview.of(changes);
		List<UndoChange> stay = changes.stream().map(UndoChange::staying).toList();
		return UndoPreview.refused(stay, "somebody else changed " + moved.get() + " since");
	}
}
