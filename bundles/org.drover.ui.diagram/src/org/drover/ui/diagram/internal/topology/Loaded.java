package org.drover.ui.diagram.internal.topology;

import java.util.Map;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.model.draft.DraftProjection;
import org.drover.model.draft.Placement;
import org.drover.model.draft.StructureRows;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/** A topology's rows and a fresh draft of them, with a place for everything. Made in a background thread. */
record Loaded(TopologySnapshot snapshot, StructureRows rows, EstateDraft draft) {

	/** @param snapshot of a topology that has been gathered */
	static Loaded of(ProjectSession session, TopologySnapshot snapshot) throws DroverException {
		StructureRows rows = StructureReader.read(snapshot.inventory().orElseThrow().estate(), snapshot.topology().code());
		Map<ObjectRef, Placement> layout = new LayoutStore(session.project().documents(), snapshot.name()).read();
		EstateDraft draft = DraftProjection.of(rows, layout);
		FirstLayout.complete(draft);
		return new Loaded(snapshot, rows, draft);
	}

	/** Why a topology cannot be edited now, as it says itself; empty where it can. */
	static Optional<String> whyFixed(ProjectSession session, String topology) {
		try (Connector connector = session.engine().connect(topology)) {
			Optional<Provider> provider = connector.provider();
			return provider.isEmpty() ? Optional.of(connector.description() + " cannot be written to") : provider.get().whyNotEdited();
		} catch (DroverException e) {
			return Optional.of("shown as it was gathered, as " + e.getMessage());
		}
	}
}
