package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Essentials;
import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Random estates, with what is obsolete, missing or not taken, and exclusions against what a validating side asks: nothing is written that refers to what is not there, or without what it is nothing without. */
class BereftPropertyTest {

	private static final int PLANS = Boolean.getBoolean("drover.all") ? 20_000 : 1_500;

	private int planned;
	private int refused;
	private int bereft;

	/** One estate, what is there of it already, and what is left out. */
	private static final class Case {

		final Random random;
		final List<ObjectRef> all = new ArrayList<>();
		final Set<ObjectRef> there = new TreeSet<>();
		final Map<ObjectRef, String> remembered = new TreeMap<>();
		final List<ObjectRef> excluded = new ArrayList<>();
		final Optional<ObjectRef> untaken;
		final List<Dependency> needs = new ArrayList<>();
		final Selection selection;
		final SmallEstate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.CLIENT, "X", Attributes.SITE, "CAS");
		final Set<ObjectRef> obsolete = new TreeSet<>();
		/** The new topology cannot hold applications. */
		final boolean narrow;
		final SmallEstate target;

		Case(long seed) throws DroverException {
			random = new Random(seed);
			narrow = random.nextInt(3) == 0;
			target = new SmallEstate().add(ObjectKind.SITE, "DRV", Attributes.TAKES_NO, narrow ? "application" : "folder").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV");
			List<ObjectRef> packages = some(ObjectKind.PACKAGE, 4, List.of(), null);
			List<ObjectRef> programs = some(ObjectKind.PROGRAM, 4, packages, DependencyKind.BELONGS_TO);
			programs.forEach(program -> maybe(program, programs, DependencyKind.REQUIRES));
			List<ObjectRef> applications = some(ObjectKind.APPLICATION, 2, List.of(), null);
			List<ObjectRef> deployed = new ArrayList<>(packages);
			deployed.addAll(programs);
			deployed.addAll(applications);
			List<ObjectRef> deployments = some(ObjectKind.DEPLOYMENT, 5, deployed, DependencyKind.DEPLOYS);
			deployments.forEach(deployment -> maybe(deployment, deployed, DependencyKind.DEPLOYS));
			List<ObjectRef> collections = some(ObjectKind.COLLECTION, 3, deployments, DependencyKind.RECEIVES);
			collections.forEach(collection -> maybe(collection, deployments, DependencyKind.RECEIVES));
			collections.forEach(collection -> need(new ObjectRef(ObjectKind.CLIENT, "X"), DependencyKind.MEMBER_OF, collection));
			for (ObjectRef ref : all) {
				if (random.nextInt(6) == 0)
					leaveOut(ref);
			}
			untaken = random.nextInt(3) == 0 ? Optional.of(any(all)) : Optional.empty();
			boolean deploymentToo = random.nextInt(4) == 0;
			List<ObjectRef> chosen = new ArrayList<>(List.of(any(collections)));
			if (deploymentToo)
				chosen.add(any(deployments));
			Selection whole = new Selection(chosen, excluded).remembering(remembered);
			selection = random.nextInt(8) == 0 ? whole.alone() : whole;
		}

		private List<ObjectRef> some(ObjectKind kind, int atMost, List<ObjectRef> needed, DependencyKind by) {
			List<ObjectRef> some = new ArrayList<>();
			for (int at = 0; at < 1 + random.nextInt(atMost); at++) {
				ObjectRef ref = new ObjectRef(kind, kind.label().toUpperCase() + at);
				if (random.nextInt(8) == 0 && obsolete.add(ref))
					source.add(kind, ref.key(), Attributes.OBSOLETE, "nobody runs it");
				else
					source.add(kind, ref.key());
				if (random.nextInt(6) == 0 && there.add(ref))
					target.add(kind, ref.key());
				if (!needed.isEmpty() && random.nextInt(10) > 0)
					need(ref, by, random.nextInt(10) == 0 ? new ObjectRef(ObjectKind.PACKAGE, "GONE") : any(needed));
				some.add(ref);
			}
			all.addAll(some);
			return some;
		}

		private void maybe(ObjectRef from, List<ObjectRef> to, DependencyKind by) {
			ObjectRef other = any(to);
			if (random.nextInt(3) == 0 && !other.equals(from) && needs.stream().noneMatch(need -> need.from().equals(from) && need.to().equals(other)))
				need(from, by, other);
		}

		private void need(ObjectRef from, DependencyKind by, ObjectRef to) {
			needs.add(new Dependency(from, to, by));
			source.edge(from.toString(), by, to.toString());
		}

		private void leaveOut(ObjectRef ref) {
			if (random.nextBoolean())
				remembered.put(ref, "");
			else
				excluded.add(ref);
		}

		private ObjectRef any(List<ObjectRef> refs) {
			return refs.get(random.nextInt(refs.size()));
		}

		MigrationPlan plan() throws DroverException {
			Estate estate = source.build();
			Inventory inventory = new Inventory(estate);
			return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target.build(), "CAS", "DRV", PlanOptions.DEFAULT, Map.of(),
					object -> untaken.filter(object.ref()::equals).map(ref -> "is too large"));
		}

		/** Whether something keeps an object out that is not there, or everything that it is nothing without. */
		boolean isLost(ObjectRef ref) {
			if (there.contains(ref) || ref.kind() == ObjectKind.CLIENT)
				return false;
			boolean chosen = selection.chosen().contains(ref);
			if (!all.contains(ref) || obsolete.contains(ref) && !chosen || narrow && ref.kind() == ObjectKind.APPLICATION)
				return true;
			if (remembered.containsKey(ref) || untaken.filter(ref::equals).isPresent() || !chosen && (selection.excluded().contains(ref) || !selection.related()))
				return true;
			List<ObjectRef> essential = needs.stream().filter(need -> need.from().equals(ref) && Essentials.of(ref.kind()).filter(need.kind()::equals).isPresent())
					.map(Dependency::to).toList();
			return Essentials.of(ref.kind()).isPresent() && essential.stream().allMatch(this::isLost);
		}
	}

	@Test
	void whatIsWrittenHasAllThatItIsNothingWithout() throws DroverException {
		for (long seed = 0; seed < PLANS; seed++)
			check(new Case(seed), "seed " + seed);
		assertTrue(planned > PLANS / 2 && refused > PLANS / 50 && bereft > PLANS / 5, () -> planned + " planned, " + refused + " refused, " + bereft + " bereft");
	}

	private void check(Case random, String seed) throws DroverException {
		MigrationPlan plan;
		try {
			plan = random.plan();
		} catch (DroverException e) {
			if (e.getMessage().contains("was chosen and cannot move"))
				refused++;
			boolean lost = random.selection.chosen().stream().anyMatch(random::isLost);
			assertTrue(lost || e.getMessage().startsWith("nothing to do"), () -> seed + ": " + e.getMessage());
			return;
		}
		planned++;
		Set<ObjectRef> written = new TreeSet<>(random.there);
		for (PlanTask task : plan.tasks()) {
			task.objects().forEach(object -> written.add(object.object().ref()));
			task.objects().forEach(object -> check(random, object, written, seed));
		}
		for (Left left : plan.left()) {
			if (left.detail().startsWith("needs "))
				bereft++;
			assertFalse(written.contains(left.ref()) && !random.there.contains(left.ref()), () -> seed + ": " + left + " is written");
		}
		Set<ObjectRef> said = new TreeSet<>(plan.left().stream().map(Left::ref).toList());
		random.all.stream().filter(ref -> !written.contains(ref) && isReceived(random, ref, written))
				.forEach(ref -> assertTrue(said.contains(ref) && random.isLost(ref), () -> seed + ": " + ref + " is left without reason"));
	}

	private static void check(Case random, NewObject object, Set<ObjectRef> written, String seed) {
		object.dependencies().stream().filter(need -> need.to().kind().family() == ObjectKind.Family.CONFIGURATION)
				.forEach(need -> assertTrue(written.contains(need.to()), () -> seed + ": " + need + " leads to what is not there"));
		assertFalse(Essentials.areMissing(object), () -> seed + ": " + object.object().ref() + " is nothing");
		assertFalse(random.isLost(object.object().ref()), () -> seed + ": " + object.object().ref() + " is left out and written");
	}

	/** Whether something that is written, or that moves, needs an object. */
	private static boolean isReceived(Case random, ObjectRef ref, Set<ObjectRef> written) {
		return random.needs.stream().anyMatch(need -> need.to().equals(ref) && written.contains(need.from()) && !random.there.contains(need.from()));
	}
}
