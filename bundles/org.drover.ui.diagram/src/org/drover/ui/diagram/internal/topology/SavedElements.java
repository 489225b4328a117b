package org.drover.ui.diagram.internal.topology;

import org.drover.model.draft.Elements;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IAdapterFactory;

/** The objects that elements of a diagram stand for, as they were last gathered; none where an element is not saved yet. */
public final class SavedElements implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object part, Class<T> type) {
		if (type != EstateObject.class || !(part instanceof ElementPart shown))
			return null;
		return type.cast(CurrentProject.get().session().map(session -> saved(session, shown)).orElse(null));
	}

	private static EstateObject saved(ProjectSession session, ElementPart shown) {
		String code = shown.draft().model().getTopology();
		return session.topologies().stream().filter(topology -> topology.topology().code().equals(code)).findFirst()
				.map(topology -> saved(topology, shown)).orElse(null);
	}

	private static EstateObject saved(TopologySnapshot topology, ElementPart shown) {
		int index = Elements.ref(shown.element()).flatMap(ref -> topology.inventory().map(inventory -> inventory.estate().indexOf(ref))).orElse(-1);
		return index < 0 ? null : new EstateObject(topology, index);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { EstateObject.class };
	}
}
