package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Before;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.junit.jupiter.api.Test;

/** A model comes back as it was kept, and is smaller than it was. */
class KeptModelTest {

	private static final int SEEDS = 200;

	private static ContinuityModel again(ContinuityModel model) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PlanModels.appendix(model).write(out);
		return Json.read(new ByteArrayInputStream(out.toByteArray()), KeptModel.class).model();
	}

	@Test
	void anyModelComesBackAsItWas() throws IOException {
		for (int seed = 0; seed < SEEDS; seed++) {
			ContinuityModel model = new Drawn(new Random(seed)).model();
			assertEquals(model, again(model), "seed " + seed);
		}
	}

	@Test
	void whatSuppliesHaveInCommonIsThereOnce() throws IOException {
		List<SupplyModel> supplies = IntStream.range(0, 2_000).mapToObj(number -> new SupplyModel(Side.LEGACY, new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "point" + number % 100),
				"package:content" + number / 100, "1", List.of(), List.of(0))).toList();
		ContinuityModel model = again(new ContinuityModel(List.of(new Step(0, StepKind.TAKING, "take", 1)), supplies, List.of(), List.of(), 7));
		assertEquals(supplies, model.supplies());
		assertSame(model.supplies().get(5).provider(), model.supplies().get(1905).provider());
		assertSame(model.supplies().get(5).content(), model.supplies().get(6).content());
		assertSame(model.supplies().get(5).takes(), model.supplies().get(1905).takes());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PlanModels.appendix(model).write(out);
		assertTrue(out.size() < Json.write(model).length() / 3, () -> out.size() + " bytes");
	}

	private record Drawn(Random random) {

		ContinuityModel model() {
			int steps = random.nextInt(6);
			List<Step> all = IntStream.range(0, steps).mapToObj(number -> new Step(number, any(StepKind.values()), "step " + number, random.nextInt(3))).toList();
			List<SupplyModel> supplies = list(30, () -> new SupplyModel(any(Side.values()), new ObjectRef(any(ObjectKind.values()), "key \"\u00e4" + random.nextInt(4)),
					random.nextBoolean() ? "" : "package:" + random.nextInt(3), random.nextBoolean() ? "" : "v" + random.nextInt(2), numbers(steps), numbers(steps)));
			List<Need> needs = list(5, () -> new Need("need " + random.nextInt(), numbers(supplies.size())));
			List<ClassModel> classes = list(5, () -> new ClassModel("class " + random.nextInt(), random.nextLong(), random.nextInt(-1, 5), numbers(needs.size()), any(Side.values())));
			return new ContinuityModel(all, supplies, needs, classes, random.nextInt(), list(3, () -> new Before(random.nextInt(5), random.nextInt(5))));
		}

		private List<Integer> numbers(int below) {
			return below == 0 ? List.of() : list(4, () -> random.nextInt(below));
		}

		private <T> List<T> list(int most, Supplier<T> one) {
			return IntStream.range(0, random.nextInt(most)).mapToObj(any -> one.get()).toList();
		}

		private <T> T any(T[] values) {
			return values[random.nextInt(values.length)];
		}
	}
}
