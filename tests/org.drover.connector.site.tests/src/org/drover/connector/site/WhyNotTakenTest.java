package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

/** What a plan is told of an object is what the site says when the object comes. */
class WhyNotTakenTest extends SiteCase {

	private static final int OBJECTS = Boolean.getBoolean("drover.all") ? 5_000 : 400;
	/** What they need is another matter; an update list is written as an update group. */
	private static final Set<ObjectKind> OTHERS = EnumSet.of(ObjectKind.PROGRAM, ObjectKind.DEPLOYMENT, ObjectKind.UPDATE_LIST);
	private static final List<ObjectKind> KINDS = Arrays.stream(ObjectKind.values())
			.filter(kind -> (kind.family() == Family.CONFIGURATION || kind.family() == Family.CLIENT) && !OTHERS.contains(kind)).toList();
	private static final List<String> NAMES = List.of(Attributes.CONTENT_SIZE, Attributes.TYPE, Attributes.DIRECT_RULES, Attributes.MAINTENANCE_WINDOWS, Attributes.FILE,
			Attributes.SEARCH, Attributes.FILES, Attributes.MOBILE, Attributes.BUILT_IN, "setting.hours", "setting.password", "vendor");
	private static final List<String> VALUES = List.of("true", "7", "many", "device", "collection", "2026-01-04T02:00:00Z PT4H Sundays");

	@Test
	void itIsWhatTheSiteWouldSay() throws DroverException {
		Provider provider = connector.provider().orElseThrow();
		Random random = new Random(1);
		int taken = 0;
		for (int number = 0; number < OBJECTS; number++) {
			ManagedObject object = object(random, number);
			Optional<String> why = provider.whyNotTaken(object);
			Optional<String> said = said(provider, object);
			assertEquals(why.isEmpty(), said.isEmpty(), () -> object + ": " + why + said);
			assertTrue(why.isEmpty() || said.get().contains(object.ref() + " " + why.get()), () -> why + " is not what was said: " + said);
			taken += why.isEmpty() ? 1 : 0;
		}
		assertTrue(taken > OBJECTS / 10 && taken < OBJECTS - OBJECTS / 10, taken + " of " + OBJECTS + " taken");
	}

	@Test
	void anUpdateListIsAGroupByThen() throws DroverException {
		assertEquals(Optional.empty(), connector.provider().orElseThrow().whyNotTaken(ManagedObject.of(ObjectKind.UPDATE_LIST, "L", "May", "", Map.of())));
	}

	private static Optional<String> said(Provider provider, ManagedObject object) {
		try {
			provider.create("one", List.of(new NewObject(object, List.of())));
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(e.getMessage());
		}
	}

	private static ManagedObject object(Random random, int number) {
		TreeMap<String, String> attributes = new TreeMap<>();
		while (random.nextInt(3) > 0)
			attributes.put(any(random, NAMES), any(random, VALUES));
		String name = switch (random.nextInt(12)) {
		case 0 -> " ";
		case 1 -> "x".repeat(1001);
		default -> "name";
		};
		String version = random.nextInt(12) == 0 ? "1".repeat(201) : random.nextBoolean() ? "1" : "";
		return new ManagedObject(new ObjectRef(any(random, KINDS), "K" + number), name, version, attributes);
	}

	private static <T> T any(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}
