package org.drover.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.infrastructure.Attachment.Evidence;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.junit.jupiter.api.Test;

/** Two switches: the first's port 9 leads to the second's port 8. */
class AttachmentsTest {

	private static final String SERVER = "00:16:3e:00:00:01";
	private static final String OTHER = "00:16:3e:00:00:02";
	private static final Station HERE = new Station(SERVER, 10, 1);
	private static final Station THERE = new Station(SERVER, 10, 8);

	private static DeviceSurvey device(String name, List<Station> stations, Neighbour... neighbours) {
		Port own = new Port(100, "own", "", "02:00:00:00:00:0" + name, 0, true, true, List.of());
		return new DeviceSurvey(name, Instant.EPOCH, null, List.of(own), List.of(), stations, List.of(neighbours), List.of(), List.of());
	}

	private static Neighbour bridge(int port) {
		return new Neighbour(port, "02:00:00:00:00:00", "x", "sw", "", true);
	}

	private static Attachment only(DeviceSurvey... devices) {
		List<Attachment> attachments = new Attachments(List.of(devices)).of(Map.of("web-1", List.of("00-16-3E-00-00-01", "00:16:3e:00:00:01", "00:00:5e:00:00:01")));
		assertEquals(1, attachments.size(), attachments::toString);
		return attachments.getFirst();
	}

	private static Attachment at(String device, int port, Evidence evidence, Integer... vlans) {
		return new Attachment("web-1", SERVER, device, port, List.of(vlans), evidence);
	}

	@Test
	void aWayToASwitchKnownByLldpIsNotWhereAServerIs() {
		assertEquals(at("1", 1, Evidence.HEARD, 10), only(device("1", List.of(HERE)), device("2", List.of(THERE), bridge(8))));
	}

	@Test
	void aWayToASwitchKnownByItsMacIsNotWhereAServerIs() {
		Station switchItself = new Station("02:00:00:00:00:01", 0, 8);
		assertEquals(at("1", 1, Evidence.HEARD, 10), only(device("1", List.of(HERE)), device("2", List.of(THERE, switchItself))));
	}

	@Test
	void aServerThatIsSurveyedItselfIsNoSwitch() {
		Port card = new Port(1, "eth0", "", SERVER, 0, true, true, List.of());
		DeviceSurvey server = new DeviceSurvey("web-1", Instant.EPOCH, null, List.of(card), List.of(), List.of(), List.of(), List.of(), List.of());
		assertEquals(at("1", 1, Evidence.HEARD, 10), only(server, device("1", List.of(HERE))));
	}

	@Test
	void withoutLldpTheFewestStationsAreLikely() {
		assertEquals(at("1", 1, Evidence.LIKELY, 10), only(device("1", List.of(HERE)), device("2", List.of(THERE, new Station(OTHER, 10, 8)))));
	}

	@Test
	void behindASwitchThatWasNotSurveyed() {
		assertEquals(at("2", 8, Evidence.BEYOND, 10), only(device("2", List.of(THERE), bridge(8))));
	}

	@Test
	void theServersOwnWordCountsMost() {
		Neighbour itself = new Neighbour(1, SERVER, SERVER, "web-1", "", false);
		assertEquals(at("1", 1, Evidence.SAID, 10), only(device("2", List.of(THERE)), device("1", List.of(HERE), itself)));
		assertEquals(at("1", 1, Evidence.SAID), only(device("1", List.of(), itself)));
	}

	@Test
	void aTrunkHasSeveralVlans() {
		assertEquals(at("1", 1, Evidence.HEARD, 10, 20), only(device("1", List.of(HERE, new Station(SERVER, 20, 1), new Station(SERVER, 0, 1)))));
	}
}
