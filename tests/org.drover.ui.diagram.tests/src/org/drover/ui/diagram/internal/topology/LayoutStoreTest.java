package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.draft.Placement;
import org.drover.store.Document;
import org.drover.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutStoreTest {

	private static final String TOPOLOGY = "new";
	private static final DiagramLayout LAYOUT = new DiagramLayout(Map.of(new ObjectRef(ObjectKind.SITE, "the site"), new Placement(1, 2)), Set.of());

	@TempDir
	Path folder;
	private Project project;
	private LayoutStore store;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder.resolve("project"));
		store = new LayoutStore(project.documents(), TOPOLOGY);
	}

	@AfterEach
	void close() throws DroverException {
		project.close();
	}

	@Test
	void whatWasWrittenIsRead() throws DroverException {
		assertEquals(DiagramLayout.NONE, store.read().layout());
		store.write(LAYOUT);
		assertEquals(LAYOUT, store.read().layout());
		assertTrue(aside().isEmpty());
	}

	/** By a newer version, cut off, or something else altogether. */
	@ParameterizedTest
	@ValueSource(strings = { "layout 99\nsite:the site at 1 2 3\n", "layout 2\nsite:the si", "<?xml version=\"1.0\"?>\n<estate:EstateDraft xmi:version=\"2.0\"" })
	void whatCouldNotBeReadIsPutAside(String unreadable) throws DroverException {
		project.documents().put(LayoutStore.KIND, TOPOLOGY, unreadable);
		assertTrue(!store.read().fault().isEmpty());
		store.write(LAYOUT);
		assertEquals(Optional.of(unreadable), aside());
		assertEquals(LAYOUT, store.read().layout());
	}

	private Optional<String> aside() throws DroverException {
		return project.documents().find(LayoutStore.ASIDE, TOPOLOGY).map(Document::body);
	}
}
