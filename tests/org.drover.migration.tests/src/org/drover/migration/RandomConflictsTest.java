package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.MigrationPlan;
import org.drover.task.JobState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For pairs of sites with random objects of the same keys: what each policy promises holds, an undo gives back every row, and nothing is done twice. */
@Timeout(300)
class RandomConflictsTest {

	/** Each with objects of its own, on the same two sites. */
	private static final int ROUNDS = 6;
	private static final int OF_A_KIND = 3;
	private static final List<String> ATTRIBUTES = List.of("comment", "vendor", "language");

	@TempDir
	private Path folder;
	private TwoSites sites;
	private int conflicts;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
		assertTrue(conflicts > ROUNDS, "the rounds are about conflicts");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whatIsSkippedStays(long seed) throws Exception {
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			Set<ObjectRef> carried = fill(random, round);
			Map<ObjectRef, NewObject> before = sites.objects(TwoSites.NEW);
			settled(round, ConflictRules.SKIP, now -> {
				for (ObjectRef ref : carried) {
					if (before.containsKey(ref))
						assertEquals(fields(before.get(ref)), fields(now.get(ref)));
				}
			});
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whatIsOverwrittenIsTheLegacyOne(long seed) throws Exception {
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			Set<ObjectRef> carried = fill(random, round);
			Map<ObjectRef, NewObject> source = sites.objects(TwoSites.LEGACY);
			settled(round, ConflictRules.of(ConflictPolicy.OVERWRITE), now -> {
				for (ObjectRef ref : carried)
					assertEquals(fields(source.get(ref)), fields(now.get(ref)));
			});
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whatIsRenamedIsReferredToByAllThatNeedIt(long seed) throws Exception {
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			Set<ObjectRef> carried = fill(random, round);
			Map<ObjectRef, NewObject> source = sites.objects(TwoSites.LEGACY);
			Map<ObjectRef, NewObject> before = sites.objects(TwoSites.NEW);
			settled(round, ConflictRules.of(ConflictPolicy.RENAME), now -> {
				before.forEach((ref, object) -> assertEquals(fields(object), fields(now.get(ref)), "what was there stays"));
				for (ObjectRef ref : carried) {
					NewObject written = now.get(written(ref, now));
					Set<String> needs = source.get(ref).dependencies().stream().map(need -> need.kind() + " " + written(need.to(), now)).collect(Collectors.toSet());
					assertEquals(needs, written.dependencies().stream().map(need -> need.kind() + " " + need.to()).collect(Collectors.toSet()), ref.toString());
					assertEquals(source.get(ref).object().attributes(), written.object().attributes());
				}
			});
		}
	}

	private static ObjectRef written(ObjectRef ref, Map<ObjectRef, NewObject> now) {
		ObjectRef renamed = new ObjectRef(ref.kind(), ref.key() + "-OLD");
		return now.containsKey(renamed) ? renamed : ref;
	}

	/** Of each field the model looks at three values alone. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void aMergeIsWhatAnIndependentModelSays(long seed) throws Exception {
		Random random = new Random(seed);
		boolean sourceWins = seed % 2 == 0;
		for (int round = 0; round < ROUNDS; round++) {
			Set<ObjectRef> carried = fillSource(random, round);
			assertEquals(JobState.DONE, sites.run(sites.job(sites.plan(key(round, "C", 0), ConflictRules.SKIP))).state());
			Map<ObjectRef, NewObject> base = sites.objects(TwoSites.NEW);
			mutate(TwoSites.LEGACY, carried, random, round);
			mutate(TwoSites.NEW, carried, random, round);
			Map<ObjectRef, NewObject> source = sites.objects(TwoSites.LEGACY);
			Map<ObjectRef, NewObject> target = sites.objects(TwoSites.NEW);
			Set<ObjectRef> carriedNow = reachable(source, round);
			settled(round, ConflictRules.of(ConflictPolicy.MERGE).sourceWins(sourceWins), now -> {
				for (ObjectRef ref : carriedNow)
					assertEquals(merged(fields(base.get(ref)), fields(source.get(ref)), fields(target.get(ref)), sourceWins), fields(now.get(ref)), ref.toString());
			});
		}
	}

	private static Map<String, String> merged(Map<String, String> base, Map<String, String> source, Map<String, String> target, boolean sourceWins) {
		Set<String> names = new TreeSet<>(source.keySet());
		names.addAll(target.keySet());
		Map<String, String> merged = new TreeMap<>();
		for (String name : names) {
			String then = base.getOrDefault(name, "");
			String here = source.getOrDefault(name, "");
			String there = target.getOrDefault(name, "");
			String value = then.equals(here) ? there : then.equals(there) ? here : sourceWins ? here : there;
			if (!value.isEmpty())
				merged.put(name, value);
		}
		return merged;
	}

	private interface Check {
		void of(Map<ObjectRef, NewObject> now);
	}

	/** Plans, runs, runs again, plans again, and takes back. */
	private void settled(int round, ConflictRules rules, Check check) throws Exception {
		SortedSet<String> before = sites.rows();
		Optional<MigrationPlan> plan = plan(round, rules);
		if (plan.isEmpty()) {
			check.of(sites.objects(TwoSites.NEW));
			return;
		}
		conflicts += plan.get().conflicts().size();
		String id = sites.job(plan.get());
		assertEquals(JobState.DONE, sites.run(id).state(), () -> errors(id));
		check.of(sites.objects(TwoSites.NEW));
		SortedSet<String> done = sites.rows();
		assertEquals(JobState.DONE, sites.run(id).state());
		assertEquals(done, sites.rows(), "a job that is done does nothing");
		assertTrue(plan(round, rules).isEmpty(), "nor does a new plan find anything to do");
		assertEquals(JobState.UNDONE, sites.undo(id).state(), () -> errors(id));
		assertEquals(before, sites.rows());
	}

	private String errors(String id) {
		try {
			return sites.jobs.store().tasks(id).stream().map(task -> task.error().orElse("")).collect(Collectors.joining());
		} catch (DroverException e) {
			return e.getMessage();
		}
	}

	/** Empty where there is nothing to do. */
	private Optional<MigrationPlan> plan(int round, ConflictRules rules) throws DroverException {
		try {
			return Optional.of(sites.plan(key(round, "C", 0), rules));
		} catch (DroverException e) {
			assertTrue(e.getMessage().startsWith("nothing to do"), e.getMessage());
			return Optional.empty();
		}
	}

	/** @return what the first collection needs, itself included */
	private Set<ObjectRef> fill(Random random, int round) throws DroverException {
		Set<ObjectRef> carried = fillSource(random, round);
		List<NewObject> theirs = new ArrayList<>();
		Set<ObjectRef> kept = new HashSet<>();
		for (NewObject object : objects(random, round)) {
			if (random.nextInt(3) > 0)
				kept.add(object.object().ref());
			theirs.add(random.nextBoolean() ? object : sites.objects(TwoSites.LEGACY).get(object.object().ref()));
		}
		theirs.removeIf(object -> !kept.contains(object.object().ref()));
		closed(theirs);
		sites.create(TwoSites.NEW, theirs);
		return carried;
	}

	/** Takes away what cannot be without what is not there. */
	private static void closed(List<NewObject> objects) {
		int before;
		do {
			before = objects.size();
			Set<ObjectRef> there = objects.stream().map(object -> object.object().ref()).collect(Collectors.toSet());
			objects.removeIf(object -> !there.containsAll(object.dependencies().stream().map(Dependency::to).toList()));
		} while (objects.size() < before);
	}

	private Set<ObjectRef> fillSource(Random random, int round) throws DroverException {
		sites.create(TwoSites.LEGACY, objects(random, round));
		return reachable(sites.objects(TwoSites.LEGACY), round);
	}

	private static Set<ObjectRef> reachable(Map<ObjectRef, NewObject> objects, int round) {
		Set<ObjectRef> reached = new TreeSet<>();
		List<ObjectRef> open = new ArrayList<>(List.of(new ObjectRef(ObjectKind.COLLECTION, key(round, "C", 0))));
		while (!open.isEmpty()) {
			ObjectRef next = open.removeLast();
			if (reached.add(next))
				objects.get(next).dependencies().forEach(need -> open.add(need.to()));
		}
		return reached;
	}

	/** Collections that include each other and receive deployments of packages and of applications that require each other, in circles too. */
	private static List<NewObject> objects(Random random, int round) {
		List<NewObject> objects = new ArrayList<>();
		for (int number = 0; number < OF_A_KIND; number++) {
			ObjectRef collection = new ObjectRef(ObjectKind.COLLECTION, key(round, "C", number));
			ObjectRef deployment = new ObjectRef(ObjectKind.DEPLOYMENT, key(round, "D", number));
			ObjectRef software = new ObjectRef(ObjectKind.PACKAGE, key(round, "P", number));
			ObjectRef application = new ObjectRef(ObjectKind.APPLICATION, key(round, "A", number));
			objects.add(object(collection, random, needs(collection, random, round)));
			objects.add(object(deployment, random, needs(deployment, random, round)));
			objects.add(object(software, random, List.of()));
			objects.add(object(application, random, needs(application, random, round)));
		}
		return objects;
	}

	private static List<Dependency> needs(ObjectRef from, Random random, int round) {
		Set<Dependency> needs = new HashSet<>();
		switch (from.kind()) {
		case COLLECTION -> {
			for (int number = 0; number < OF_A_KIND; number++) {
				if (random.nextInt(3) > 0)
					needs.add(new Dependency(from, new ObjectRef(ObjectKind.DEPLOYMENT, key(round, "D", number)), DependencyKind.RECEIVES));
				ObjectRef other = new ObjectRef(ObjectKind.COLLECTION, key(round, "C", number));
				if (random.nextBoolean() && !other.equals(from))
					needs.add(new Dependency(from, other, DependencyKind.INCLUDES));
			}
		}
		case DEPLOYMENT -> {
			ObjectKind kind = random.nextBoolean() ? ObjectKind.PACKAGE : ObjectKind.APPLICATION;
			needs.add(new Dependency(from, new ObjectRef(kind, key(round, kind == ObjectKind.PACKAGE ? "P" : "A", random.nextInt(OF_A_KIND))), DependencyKind.DEPLOYS));
		}
		default -> {
			ObjectRef other = new ObjectRef(ObjectKind.APPLICATION, key(round, "A", random.nextInt(OF_A_KIND)));
			if (!other.equals(from))
				needs.add(new Dependency(from, other, DependencyKind.REQUIRES));
		}
		}
		return List.copyOf(needs);
	}

	private static NewObject object(ObjectRef ref, Random random, List<Dependency> needs) {
		Map<String, String> attributes = new HashMap<>();
		for (String attribute : ATTRIBUTES) {
			if (random.nextBoolean())
				attributes.put(attribute, "value " + random.nextInt(3));
		}
		String version = ref.kind() == ObjectKind.PACKAGE ? Integer.toString(random.nextInt(3)) : "";
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), "name " + random.nextInt(3), version, attributes), needs);
	}

	/** Somebody changes some objects, in some fields. */
	private void mutate(String site, Set<ObjectRef> refs, Random random, int round) throws DroverException {
		Map<ObjectRef, NewObject> objects = sites.objects(site);
		for (ObjectRef ref : refs) {
			if (random.nextBoolean())
				continue;
			NewObject before = objects.get(ref);
			NewObject other = object(ref, random, needs(ref, random, round));
			ManagedObject after = before.object();
			for (String attribute : ATTRIBUTES) {
				if (random.nextBoolean())
					after = after.with(attribute, other.object().attribute(attribute));
			}
			String name = random.nextBoolean() ? other.object().name() : after.name();
			String version = random.nextBoolean() ? other.object().version() : after.version();
			List<Dependency> needs = random.nextBoolean() ? before.dependencies()
					: other.dependencies().stream().filter(need -> refs.contains(need.to())).toList();
			boolean needy = ref.kind() == ObjectKind.DEPLOYMENT && needs.isEmpty();
			sites.change(site, before, new NewObject(new ManagedObject(ref, name, version, after.attributes()), needy ? before.dependencies() : needs));
		}
	}

	/** A text for each, in the words of this test. */
	private static Map<String, String> fields(NewObject object) {
		Map<String, String> fields = new TreeMap<>(object.object().attributes());
		fields.put("the name", object.object().name());
		if (!object.object().version().isEmpty())
			fields.put("the version", object.object().version());
		for (Dependency need : object.dependencies())
			fields.put(need.kind() == DependencyKind.DEPLOYS ? "what it deploys" : need.kind() + " " + need.to(), need.to().toString());
		return fields;
	}

	private static String key(int round, String letter, int number) {
		return "R" + round + letter + number;
	}
}
