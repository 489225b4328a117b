package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Edit;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.draft.DraftChange;
import org.drover.model.draft.DraftProjection;
import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.Elements;
import org.drover.model.draft.Placement;
import org.drover.model.draft.StructureRows;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.store.Estate;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every command of a topology diagram: done, undone, done again; and what is refused. Without a display. */
class OpenDraftTest {

	private static final ManagedObject SITE = ManagedObject.of(ObjectKind.SITE, "DRV", "Drover", "", Map.of());
	private static final ManagedObject SERVER = ManagedObject.of(ObjectKind.SITE_SYSTEM, "S", "server", "", Map.of(Attributes.SITE, "DRV"));
	private static final ManagedObject OTHER = ManagedObject.of(ObjectKind.SITE_SYSTEM, "O", "other", "", Map.of(Attributes.SITE, "DRV"));
	private static final ManagedObject POINT = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "D", "point", "", Map.of(Attributes.OWNER, "DRV"));
	private static final ManagedObject BOUNDARY = ManagedObject.of(ObjectKind.BOUNDARY, "B", "boundary", "", Map.of());
	private static final ManagedObject CLIENT = ManagedObject.of(ObjectKind.CLIENT, "C", "client", "", Map.of());

	private final CommandStack stack = new CommandStack();
	private OpenDraft draft;

	@BeforeEach
	void open() throws DroverException {
		Estate estate = Estate.of(List.of(SITE, SERVER, OTHER, POINT, BOUNDARY, CLIENT),
				List.of(need(SERVER, SITE, DependencyKind.PART_OF), need(OTHER, SITE, DependencyKind.PART_OF),
						need(POINT, SERVER, DependencyKind.HOSTED_ON), need(CLIENT, BOUNDARY, DependencyKind.LOCATED_IN)),
				Instant.EPOCH);
		StructureRows rows = StructureReader.read(estate, "DRV");
		draft = new OpenDraft(rows, DraftProjection.of(rows, Map.of()), new FoundPlaces(), stack);
		draft.setWhyFixed(Optional.empty());
		FirstLayout.complete(draft.model());
		stack.addCommandStackListener(event -> draft.refresh());
	}

	private static Dependency need(ManagedObject from, ManagedObject to, DependencyKind kind) {
		return new Dependency(from.ref(), to.ref(), kind);
	}

	@Test
	void nothingIsChangedAtFirst() {
		assertEquals(List.of(), draft.changes());
		assertEquals(1, draft.rows().users(BOUNDARY.ref()));
		assertEquals(0, draft.rows().users(SERVER.ref()));
	}

	@Test
	void addAndTakeBack() {
		SiteSystem system = EstateFactory.eINSTANCE.createSiteSystem();
		system.setName(draft.freeName(system));
		works(draft.add(system, site()), "create site system DRV-SRV1 in site Drover");
		DistributionPoint added = DraftValidation.newPoint(draft.model());
		added.setName(draft.freeName(added));
		stack.execute(draft.add(added, system));
		assertEquals(2, draft.edits().size());
		assertNull(draft.edits().getLast().before());
		assertTrue(draft.isNew(added));
	}

	@Test
	void rename() {
		DistributionPoint point = point();
		works(draft.rename(point, " new "), "change distribution point point: new name new");
		assertTrue(draft.isChanged(point));
		assertNotNull(draft.whyNotName(point, ""));
	}

	@Test
	void moveToAnotherServer() {
		works(draft.moveRoles(List.of(point()), element("other")), "change distribution point point: moved to other");
		Edit edit = draft.edits().getFirst();
		assertTrue(edit.after().dependencies().contains(need(POINT, OTHER, DependencyKind.HOSTED_ON)));
	}

	@Test
	void delete() {
		works(draft.delete(point()), "delete distribution point point");
		assertNull(draft.whyKept(element("server")), "it is empty now");
		assertTrue(draft.whyKept(element("boundary")).contains("needed by 1 object"));
		draft.setWhyFixed(Optional.of("fixed"));
		assertEquals("fixed", draft.whyKept(element("server")));
		assertFalse(draft.isEditable(element("server")));
	}

	@Test
	void restrictToABoundaryProtects() {
		works(draft.bound(point(), (Boundary) element("boundary")), "change distribution point point: protected on, bounded by boundary");
		assertEquals(List.of(), draft.problems().stream().filter(problem -> problem.blocking()).toList());
		stack.execute(draft.unbound(point(), (Boundary) element("boundary")));
		assertEquals(1, draft.problems(point()).size());
	}

	@Test
	void movingAboutIsNoChangeOfTheTopology() {
		stack.execute(draft.place(site(), new Placement(500, 600)));
		assertTrue(stack.isDirty());
		assertEquals(List.of(), draft.changes());
		assertEquals(new Placement(500, 600), draft.layout().places().get(SITE.ref()));
		stack.execute(draft.arrange());
		assertFalse(new Placement(500, 600).equals(draft.layout().places().get(SITE.ref())));
		stack.undo();
		assertEquals(new Placement(500, 600), draft.layout().places().get(SITE.ref()));
	}

	@Test
	void whatAPersonPlacedIsKeptWhenTheRestIsArranged() {
		stack.execute(draft.arrange());
		assertTrue(draft.layout().found().contains(SERVER.ref()));
		stack.execute(draft.place(element("server"), new Placement(700, 40)));
		assertFalse(draft.layout().found().contains(SERVER.ref()), "a person chose that place");
		stack.execute(draft.place(element("other"), new Placement(12, 500)));
		stack.undo();
		stack.execute(draft.arrangeRest());
		assertEquals(new Placement(700, 40), element("server").getPlacement());
		assertTrue(draft.layout().found().contains(OTHER.ref()), "the person took it back");
		while (stack.canUndo())
			stack.undo();
		assertTrue(draft.layout().found().contains(SERVER.ref()), "that, too");
	}

	@Test
	void severalMoveAtOnceAndNoneBeyondTheEdge() {
		stack.execute(draft.arrange());
		Placement before = element("server").getPlacement();
		stack.execute(draft.move("Align left", Map.of(element("server"), new Dimension(5, -9_000), element("other"), new Dimension(0, 0))));
		assertEquals(new Placement(before.x() + 5, 0), element("server").getPlacement());
		assertEquals("Align left", stack.getUndoCommand().getLabel());
		stack.undo();
		assertEquals(before, element("server").getPlacement());
		assertFalse(draft.move("Align left", Map.of(element("other"), new Dimension(0, 0))).canExecute(), "nothing would change");
	}

	@Test
	void pasteAndTakeBack() {
		Copies copies = Copies.of(List.of(point()));
		works(draft.add("Paste", copies.into(draft.model(), element("other"))), "create distribution point point-copy1 on other");
		assertEquals("Paste", stack.getUndoCommand().getLabel());
	}

	@Test
	void aNewServerGoesWithItsNewPoints() {
		stack.execute(draft.add("Paste", Copies.of(List.of(element("server"))).into(draft.model(), null)));
		Element copy = element("server-copy1");
		assertNull(draft.whyKept(copy));
		stack.execute(draft.delete(copy));
		assertEquals(List.of(), draft.changes());
	}

	/** The property sheet's commands go the same way. */
	@Test
	void thePropertySheetHasTheSameHistory() {
		ElementProperties properties = new ElementProperties(draft, point());
		properties.setPropertyValue(Elements.FLAGS.get(1).feature(), 1);
		assertEquals("change distribution point point: BITS on", draft.changes().getFirst().sentence());
		assertEquals("Change distribution point", stack.getUndoCommand().getLabel());
		stack.undo();
		assertEquals(0, properties.getPropertyValue(Elements.FLAGS.get(1).feature()));
	}

	private void works(Command command, String sentence) {
		int before = draft.changes().size();
		stack.execute(command);
		assertEquals(sentence, draft.changes().getLast().sentence());
		stack.undo();
		assertEquals(before, draft.changes().size());
		stack.redo();
		assertEquals(List.of(sentence), draft.changes().stream().map(DraftChange::sentence).toList());
	}

	private Site site() {
		return draft.model().getSites().getFirst();
	}

	private DistributionPoint point() {
		return (DistributionPoint) element("point");
	}

	private Element element(String name) {
		return Elements.all(draft.model()).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}
}
