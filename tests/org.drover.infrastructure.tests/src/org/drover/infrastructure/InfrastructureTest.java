package org.drover.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.drover.infrastructure.DeviceSurvey.Address;
import org.drover.infrastructure.DeviceSurvey.Gap;
import org.drover.infrastructure.DeviceSurvey.Identity;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.drover.infrastructure.DeviceSurvey.Vlan;
import org.drover.infrastructure.DeviceSurvey.Volume;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureTest {

	private static final DeviceSurvey FULL = new DeviceSurvey("core-1", Instant.parse("2026-11-21T12:00:00Z"), new Identity("core", "a switch", "row 4", "1.3.6"),
			List.of(new Port(1, "ge-1", "rack", "00:16:3e:00:00:01", 1, true, false, List.of(new Address("10.0.0.1", 8)))),
			List.of(new Vlan(10, "servers", List.of(1), List.of(2))), List.of(new Station("00:16:3e:00:00:02", 10, 1)),
			List.of(new Neighbour(1, "c", "o", "n", "d", true)), List.of(new Volume("/", "disk", 2, 1)), List.of(new Gap(SurveyPart.VOLUMES, "none")));

	@TempDir
	Path folder;

	@Test
	void theLastSurveyOfADeviceIsKept() throws Exception {
		try (Project project = Project.create(folder.resolve("p"))) {
			Infrastructure infrastructure = new Infrastructure(project);
			assertEquals(List.of(), infrastructure.devices());
			infrastructure.put(new DeviceSurvey("core-1", Instant.EPOCH, null, null, null, null, null, null, null));
			infrastructure.put(FULL);
			infrastructure.put(new DeviceSurvey("array-1", Instant.EPOCH, null, null, null, null, null, null, null));
			assertEquals(List.of("array-1", "core-1"), infrastructure.devices().stream().map(DeviceSurvey::address).toList());
			assertEquals(FULL, infrastructure.devices().getLast());
			project.documents().put("infrastructure", "core-1", "{\"ports\":7}");
			DroverException broken = assertThrows(DroverException.class, infrastructure::devices);
			assertTrue(broken.getMessage().contains("core-1 cannot be read: survey it again"), broken::getMessage);
		}
	}
}
