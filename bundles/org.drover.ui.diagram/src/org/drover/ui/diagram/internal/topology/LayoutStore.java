package org.drover.ui.diagram.internal.topology;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Document;
import org.drover.store.DocumentTable;

/** Keeps the layout of a topology's diagram as a document of the project. Any thread. */
final class LayoutStore {

	static final String KIND = "topology-layout";
	/** Where a layout goes that could not be read, before another takes its place. */
	static final String ASIDE = "topology-layout-aside";

	private final DocumentTable documents;
	private final String topology;

	LayoutStore(DocumentTable documents, String topology) {
		this.documents = documents;
		this.topology = topology;
	}

	/** Empty where nothing was laid out yet. */
	DiagramLayout.Reading read() throws DroverException {
		return DiagramLayout.read(documents.find(KIND, topology).map(Document::body).orElse(""));
	}

	/** A diagram is open in one editor at a time, so what was there is replaced; what nobody here could read is put aside. */
	void write(DiagramLayout layout) throws DroverException {
		Optional<Document> before = documents.find(KIND, topology);
		if (before.isPresent() && !DiagramLayout.read(before.get().body()).fault().isEmpty())
			documents.put(ASIDE, topology, before.get().body());
		documents.put(KIND, topology, layout.text());
	}
}
