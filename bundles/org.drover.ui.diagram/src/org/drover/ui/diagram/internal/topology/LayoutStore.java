package org.drover.ui.diagram.internal.topology;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.model.draft.Placement;
import org.drover.store.Document;
import org.drover.store.DocumentTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps where things lie in a topology's diagram as a document of the project: one line {@code kind:key x,y} an element. Any thread. */
final class LayoutStore {

	private static final Logger LOG = LoggerFactory.getLogger(LayoutStore.class);
	private static final String KIND = "topology-layout";

	private final DocumentTable documents;
	private final String topology;

	LayoutStore(DocumentTable documents, String topology) {
		this.documents = documents;
		this.topology = topology;
	}

	/** Empty where nothing was laid out yet; what cannot be read is laid out anew. */
	Map<ObjectRef, Placement> read() throws DroverException {
		Map<ObjectRef, Placement> layout = new TreeMap<>();
		Optional<Document> kept = documents.find(KIND, topology);
		for (String line : kept.map(Document::body).orElse("").lines().toList())
			put(layout, line);
		return layout;
	}

	private static void put(Map<ObjectRef, Placement> layout, String line) {
		int blank = line.lastIndexOf(' ');
		try {
			layout.put(ObjectRef.parse(line.substring(0, Math.max(blank, 0))), Placement.parse(line.substring(blank + 1)));
		} catch (IllegalArgumentException e) {
			LOG.warn("a line of a diagram's layout is passed over: {}", line);
		}
	}

	/** A diagram is open in one editor at a time, so what was there is replaced. */
	void write(Map<ObjectRef, Placement> layout) throws DroverException {
		StringBuilder text = new StringBuilder();
		layout.forEach((ref, placement) -> text.append(ref).append(' ').append(placement).append('\n'));
		documents.put(KIND, topology, text.toString());
	}
}
