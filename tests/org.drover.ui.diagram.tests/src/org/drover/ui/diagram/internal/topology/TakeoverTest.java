package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.draft.DraftChange;
import org.drover.model.draft.DraftDifference;
import org.drover.model.draft.DraftProjection;
import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.Elements;
import org.drover.model.draft.StructureRows;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** One person drafts while another changes the same topology. */
class TakeoverTest {

	private static final ManagedObject SITE = ManagedObject.of(ObjectKind.SITE, "DRV", "Drover", "1", Map.of());
	private static final ManagedObject SERVER = system("S", "server");
	private static final ManagedObject OTHER = system("O", "other");
	private static final ManagedObject POINT = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "D", "point", "1", Map.of(Attributes.OWNER, "DRV"));
	private static final ManagedObject BOUNDARY = ManagedObject.of(ObjectKind.BOUNDARY, "B", "boundary", "1", Map.of());

	private final List<ManagedObject> objects = new ArrayList<>(List.of(SITE, SERVER, OTHER, POINT, BOUNDARY));
	private final List<Dependency> dependencies = new ArrayList<>(List.of(need(SERVER, SITE, DependencyKind.PART_OF),
			need(OTHER, SITE, DependencyKind.PART_OF), need(POINT, SERVER, DependencyKind.HOSTED_ON)));
	private final StructureRows before = rows();
	private final EstateDraft draft = DraftProjection.of(before, Map.of());

	private static ManagedObject system(String key, String name) {
		return ManagedObject.of(ObjectKind.SITE_SYSTEM, key, name, "1", Map.of(Attributes.SITE, "DRV"));
	}

	private static Dependency need(ManagedObject from, ManagedObject to, DependencyKind kind) {
		return new Dependency(from.ref(), to.ref(), kind);
	}

	private StructureRows rows() {
		return new StructureRows("DRV", objects, dependencies, Map.of());
	}

	@Test
	void bothChangesAreMade() {
		element("point").setName("mine");
		theyChange(POINT.with(Attributes.BITS, "true"));
		theyChange(new ManagedObject(OTHER.ref(), "theirs", "2", OTHER.attributes()));
		expect(List.of(), "change distribution point point: new name mine");
		ManagedObject wanted = takeover().wanted("DRV").find(POINT.ref()).orElseThrow().object();
		assertTrue(wanted.is(Attributes.BITS));
		assertEquals("2", wanted.version(), "that of what is there now");
	}

	@Test
	void mineIsKeptWhereBothChangedTheSame() {
		element("point").setName("mine");
		theyChange(new ManagedObject(POINT.ref(), "theirs", "2", POINT.attributes()));
		expect(List.of("somebody else changed the name of the distribution point theirs, too; the draft has yours"),
				"change distribution point theirs: new name mine");
	}

	@Test
	void anObjectIsInOnePlace() {
		((SiteSystem) element("other")).getRoles().add((DistributionPoint) element("point"));
		ManagedObject third = system("T", "third");
		objects.add(third);
		dependencies.add(need(third, SITE, DependencyKind.PART_OF));
		dependencies.remove(need(POINT, SERVER, DependencyKind.HOSTED_ON));
		dependencies.add(need(POINT, third, DependencyKind.HOSTED_ON));
		expect(List.of(), "change distribution point point: moved to other");
	}

	@Test
	void whatIsNewGetsAKeyThatOthersHaveNotTaken() {
		add("fresh", (SiteSystem) element("server"));
		objects.add(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "fresh", "of others", "1", Map.of(Attributes.OWNER, "DRV")));
		dependencies.add(need(objects.getLast(), OTHER, DependencyKind.HOSTED_ON));
		expect(List.of(), "create distribution point fresh on server");
	}

	@Test
	void whatHasNoPlaceLeftIsSaid() {
		add("fresh", (SiteSystem) element("other"));
		objects.remove(OTHER);
		expect(List.of("somebody else deleted the site system O; the new distribution point fresh is dropped"));
	}

	@Test
	void whatOthersDeletedStaysDeleted() {
		element("boundary").setName("mine");
		EcoreUtil.delete(element("other"));
		objects.removeAll(List.of(BOUNDARY, OTHER));
		expect(List.of("somebody else deleted the boundary boundary; what the draft changed of it is dropped"));
	}

	@Test
	void aServerThatOthersUseNowIsNotDeleted() {
		EcoreUtil.delete(element("other"));
		objects.add(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "N", "new one", "1", Map.of(Attributes.OWNER, "DRV")));
		dependencies.add(need(objects.getLast(), OTHER, DependencyKind.HOSTED_ON));
		expect(List.of("somebody else put the distribution point new one into the site system other, which therefore stays"));
	}

	@Test
	void deletingWhatOthersChangedIsSaid() {
		EcoreUtil.delete(element("boundary"));
		theyChange(new ManagedObject(BOUNDARY.ref(), "renamed", "2", BOUNDARY.attributes()));
		expect(List.of("somebody else changed the boundary renamed; the draft still deletes it"), "delete boundary renamed");
	}

	@Test
	void withoutOthersTheDraftIsAsItWas() {
		element("point").setName("mine");
		add("fresh", (SiteSystem) element("server"));
		List<String> sentences = changes().stream().map(DraftChange::sentence).toList();
		expect(List.of(), sentences.toArray(String[]::new));
		assertFalse(sentences.isEmpty());
	}

	private void theyChange(ManagedObject after) {
		objects.removeIf(object -> object.ref().equals(after.ref()));
		objects.add(new ManagedObject(after.ref(), after.name(), "2", after.attributes()));
	}

	private void add(String name, SiteSystem host) {
		DistributionPoint point = DraftValidation.newPoint(draft);
		point.setName(name);
		host.getRoles().add(point);
	}

	private List<DraftChange> changes() {
		return DraftDifference.between(before, draft).changes();
	}

	private Takeover takeover() {
		return Takeover.of(changes(), rows());
	}

	/** What a draft that is projected anew changes, and what the person is told. */
	private void expect(List<String> notes, String... sentences) {
		StructureRows fresh = rows();
		Takeover takeover = takeover();
		assertEquals(notes, takeover.notes());
		EstateDraft again = DraftProjection.of(takeover.wanted("DRV"), Map.of());
		for (Element element : Elements.all(again)) {
			if (Elements.ref(element).flatMap(fresh::find).isEmpty())
				element.setKey("");
		}
		assertEquals(List.of(sentences), DraftDifference.between(fresh, again).changes().stream().map(DraftChange::sentence).toList());
	}

	private Element element(String name) {
		return Elements.all(draft).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}
}
