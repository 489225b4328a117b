package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.Checked;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.junit.jupiter.api.Test;

/** What a plan leaves comes back as it was kept, in its order, and is smaller than it was. */
class LeftRunTest {

	private static final int SEEDS = 200;

	private static JobDescription description(List<Left> left) {
		return new JobDescription("legacy", "new", "OLD", "NEW", List.of(), Map.of(), List.of(), left, 0, 0, new Checked(0, 0, 0), List.of(), List.of());
	}

	private static Left left(ObjectKind kind, int key, String name, int detail) {
		return new Left(new ObjectRef(kind, "k" + key), name, Reason.values()[detail % Reason.values().length], "detail " + detail);
	}

	@Test
	void anyListComesBackAsItWas() {
		for (int seed = 0; seed < SEEDS; seed++) {
			Random random = new Random(seed);
			List<Left> all = new ArrayList<>();
			for (int i = random.nextInt(12); i > 0; i--) {
				int key = random.nextInt(4);
				all.add(left(random.nextBoolean() ? ObjectKind.DISTRIBUTION_POINT : ObjectKind.SITE_SYSTEM, key, random.nextInt(3) == 0 ? "Name" : "k" + key, random.nextInt(2)));
			}
			assertEquals(all, Json.read(Json.write(description(all)), JobDescription.class).left(), "seed " + seed);
		}
	}

	@Test
	void thousandsThatStayForTheSameReasonTakeLittleMoreThanTheirKeys() {
		List<Left> all = IntStream.range(0, 5_000).mapToObj(key -> left(ObjectKind.DISTRIBUTION_POINT, key, "k" + key, 1)).toList();
		int keys = all.stream().mapToInt(left -> left.ref().key().length() + 3).sum();
		String kept = Json.write(description(all));
		assertTrue(kept.length() < keys + 1_000, () -> kept.length() + " characters");
	}

	@Test
	void aJobOfAnEarlierVersionHasEachByItself() {
		String kept = Json.write(description(List.of())).replace("\"left\":[]",
				"\"left\":[{\"ref\":{\"kind\":\"SITE\",\"key\":\"P01\"},\"name\":\"First\",\"reason\":\"STAYS\",\"detail\":\"has its own\"}]");
		assertEquals(List.of(new Left(new ObjectRef(ObjectKind.SITE, "P01"), "First", Reason.STAYS, "has its own")), Json.read(kept, JobDescription.class).left());
	}
}
