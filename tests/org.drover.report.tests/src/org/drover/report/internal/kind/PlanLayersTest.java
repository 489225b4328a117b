package org.drover.report.internal.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.drover.migration.JobDescription;
import org.drover.plan.ConflictRules;
import org.drover.plan.Layer;
import org.drover.plan.LayerFigures;
import org.drover.plan.Strategy;
import org.drover.plan.WaveLimits;
import org.drover.report.ReportModel.Table;
import org.junit.jupiter.api.Test;

class PlanLayersTest {

	@Test
	void aPlanSaysWhatBecomesOfServicesAndData() {
		Table table = new PlanParts(plan(List.of(new LayerFigures(Layer.CONTENT, Strategy.DUPLICATE, 3, 4_000, 0, 0, 0, 0, 0, 12, 0)))).layers().getFirst();
		assertEquals(List.of("content", "duplicate", 3, 4_000L, 0, 0, 0, 0, 0L, 12L, 0L), table.rows().getFirst());
		assertEquals(table.rows().getFirst().size(), table.columns().size());
		assertEquals("Moved clients that rest on CAS", table.columns().get(8).label());
	}

	@Test
	void aPlanOfAnEarlierVersionSaysNothing() {
		assertEquals(List.of(), new PlanParts(plan(null)).layers());
	}

	private static JobDescription plan(List<LayerFigures> layers) {
		return new JobDescription("legacy", "new", "CAS", "DRV", List.of(), Map.of(), List.of(), List.of(), 0, 0, null, List.of(), List.of(), ConflictRules.SKIP, List.of(),
				WaveLimits.NONE, layers);
	}
}
