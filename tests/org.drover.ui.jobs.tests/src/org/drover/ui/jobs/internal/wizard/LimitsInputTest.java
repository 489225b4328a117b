package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.Bandwidth;
import org.drover.plan.WaveLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person writes about limits is what the plan is bounded by. */
final class LimitsInputTest {

	private static final LimitsInput USUAL = LimitsInput.of(WaveLimits.DEFAULT);

	private static LimitsInput with(ObjectKind kind, String text) {
		Map<ObjectKind, String> services = new EnumMap<>(USUAL.services());
		services.put(kind, text);
		return new LimitsInput(USUAL.inventoriesPerHour(), USUAL.hours(), services, USUAL.contents(), USUAL.bandwidth());
	}

	private static LimitsInput bandwidth(String lines) {
		return new LimitsInput(USUAL.inventoriesPerHour(), USUAL.hours(), USUAL.services(), USUAL.contents(), lines);
	}

	@Test
	void whatIsUsualIsLeftEmpty() throws DroverException {
		assertTrue(USUAL.services().values().stream().allMatch(String::isEmpty), USUAL::toString);
		assertEquals("", USUAL.contents() + USUAL.bandwidth());
		assertEquals(WaveLimits.DEFAULT, USUAL.over(WaveLimits.DEFAULT));
	}

	@Test
	void limitsComeBackAsTheyWereSet() throws DroverException {
		WaveLimits limits = WaveLimits.DEFAULT.pilot(7).clientsPerWave(99).inventories(500, 4).contents(0).service(ObjectKind.MANAGEMENT_POINT, 0)
				.service(ObjectKind.DISTRIBUTION_POINT, 250).bandwidth(List.of(Bandwidth.parse("2M@mon-fri 06:00-20:00 Europe/Berlin"), Bandwidth.parse("unlimited")));
		assertEquals(limits, LimitsInput.of(limits).over(limits));
		assertEquals(limits, LimitsInput.of(limits).over(WaveLimits.DEFAULT.pilot(7).clientsPerWave(99)), "the pilot and the size of waves are for another page");
	}

	@Test
	void nothingIsOtherThanNoLimit() throws DroverException {
		assertEquals(Map.of(ObjectKind.SOFTWARE_UPDATE_POINT, 0L), with(ObjectKind.SOFTWARE_UPDATE_POINT, "0").over(WaveLimits.DEFAULT).services());
		WaveLimits set = WaveLimits.DEFAULT.service(ObjectKind.SOFTWARE_UPDATE_POINT, 5);
		assertEquals(Map.of(), with(ObjectKind.SOFTWARE_UPDATE_POINT, " ").over(set).services());
	}

	@Test
	void eachLineIsARate() throws DroverException {
		List<Bandwidth> rates = bandwidth("500K@sat,sun 00:00-24:00\n\n  1G \n").over(WaveLimits.DEFAULT).bandwidth();
		assertEquals(List.of("500K@sat,sun 00:00-24:00", "1000M"), rates.stream().map(Bandwidth::toString).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "many", "-1", "1.5", "1234567890" })
	void whatIsNoNumberIsNamed(String text) {
		DroverException problem = assertThrows(DroverException.class, () -> with(ObjectKind.MANAGEMENT_POINT, text).over(WaveLimits.DEFAULT));
		assertTrue(problem.getMessage().contains(text), problem::getMessage);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fast", "0", "2M@", "2M@sometimes", "1M\nfast" })
	void whatIsNoRateIsRefused(String lines) {
		assertThrows(DroverException.class, () -> bandwidth(lines).over(WaveLimits.DEFAULT));
	}
}
