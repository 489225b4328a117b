package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.draft.DraftChange;
import org.drover.model.draft.DraftProjection;
import org.drover.model.draft.Elements;
import org.drover.model.draft.StructureRows;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/**
 * A topology's rows and a draft of them, with a place for everything. Made in a background thread.
 *
 * @param found which elements lie where the layout put them
 * @param fault why a layout that was kept is not, or not wholly, shown; empty where it is
 * @param notes what a person should know who had changed an earlier draft
 */
record Loaded(TopologySnapshot snapshot, StructureRows rows, EstateDraft draft, FoundPlaces found, String fault, List<String> notes) {

	/** A fresh draft. @param snapshot of a topology that has been gathered */
	static Loaded of(ProjectSession session, TopologySnapshot snapshot) throws DroverException {
		StructureRows rows = rows(snapshot);
		DiagramLayout.Reading kept = new LayoutStore(session.project().documents(), snapshot.name()).read();
		EstateDraft draft = DraftProjection.of(rows, kept.layout().places());
		return new Loaded(snapshot, rows, draft, complete(draft, kept.layout()), kept.fault(), List.of());
	}

	/** A draft with the changes of an earlier one. @param layout of that */
	static Loaded again(TopologySnapshot snapshot, List<DraftChange> changes, DiagramLayout layout) {
		StructureRows rows = rows(snapshot);
		Takeover takeover = Takeover.of(changes, rows);
		DiagramLayout moved = layout.with(takeover::now);
		EstateDraft draft = DraftProjection.of(takeover.wanted(rows.topology()), moved.places());
		FoundPlaces found = complete(draft, moved);
		for (Element element : Elements.all(draft)) {
			if (Elements.ref(element).flatMap(rows::find).isEmpty())
				element.setKey("");
		}
		return new Loaded(snapshot, rows, draft, found, "", takeover.notes());
	}

	private static StructureRows rows(TopologySnapshot snapshot) {
		return StructureReader.read(snapshot.inventory().orElseThrow().estate(), snapshot.topology().code());
	}

	private static FoundPlaces complete(EstateDraft draft, DiagramLayout layout) {
		FoundPlaces found = new FoundPlaces();
		List<Element> free = Elements.all(draft).stream().filter(element -> !layout.isPlaced(Elements.ref(element).orElseThrow())).toList();
		FirstLayout.complete(draft);
		free.forEach(element -> found.add(element, element.getPlacement()));
		return found;
	}

	/** Why a topology cannot be edited now, as it says itself; empty where it can. */
	static Optional<String> whyFixed(ProjectSession session, String topology) {
		try (Connector connector = session.engine().connect(topology)) {
			Optional<Provider> provider = connector.provider();
			return provider.isEmpty() ? Optional.of(Words.say(Messages.Loaded_notWritten, connector.description())) : provider.get().whyNotEdited();
		} catch (DroverException e) {
			return Optional.of(Words.say(Messages.Loaded_asGathered, e.getMessage()));
		}
	}
}
