package org.drover.infrastructure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.infrastructure.DeviceSurvey;
import org.drover.infrastructure.DeviceSurvey.Identity;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.drover.infrastructure.DeviceSurvey.Volume;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/** Devices may tell anything: what they tell is read or passed over, and does no harm in a terminal. */
class TablesFuzzTest {

	private static final int DEVICES = 200;
	private static final int[] EDGES = { 0, 1, 2, 3, 4, 6, 7, 8, 10, 16, 20, 127, 255, 256, 4094, 4095, Integer.MAX_VALUE, Integer.MIN_VALUE, -1 };

	@RepeatedTest(5)
	void nothingThatADeviceTellsFailsOrObeys(RepetitionInfo seed) throws Exception {
		Random random = new Random(seed.getCurrentRepetition());
		int read = 0;
		for (int device = 0; device < DEVICES; device++) {
			DeviceTables tables = column -> column(random);
			DeviceSurvey survey = survey(tables);
			read += survey.ports().size() + survey.stations().size() + survey.neighbours().size() + survey.vlans().size();
			String text = new String(ProtocolJson.write(survey), StandardCharsets.UTF_8);
			assertEquals(survey, ProtocolJson.read(text.getBytes(StandardCharsets.UTF_8), DeviceSurvey.class));
			assertFalse(survey.toString().codePoints().anyMatch(Character::isISOControl), survey::toString);
		}
		assertFalse(read == 0, "the fuzz reaches nothing");
	}

	private static DeviceSurvey survey(DeviceTables tables) throws Exception {
		Identity identity = or(() -> SystemGroup.read(tables), Identity.NONE);
		List<Port> bare = or(() -> PortTable.read(tables), List.of());
		List<Port> ports = or(() -> AddressTable.read(tables, bare), bare);
		BridgePorts bridge = new BridgePorts(tables);
		VlanTable vlans = or(() -> VlanTable.read(tables, bridge), VlanTable.NONE);
		List<Station> stations = or(() -> StationTable.read(tables, bridge, vlans), List.of());
		List<Neighbour> neighbours = or(() -> NeighbourTable.read(tables, bridge, ports), List.of());
		List<Volume> volumes = or(() -> VolumeTable.read(tables), List.of());
		return new DeviceSurvey("fuzz", null, identity, ports, vlans.vlans(), stations, neighbours, volumes, List.of());
	}

	private interface Reading<T> {
		T read() throws Exception;
	}

	private static <T> T or(Reading<T> reading, T otherwise) throws Exception {
		try {
			return reading.read();
		} catch (PartFailure failure) {
			return otherwise;
		}
	}

	private static SortedMap<OID, Variable> column(Random random) {
		SortedMap<OID, Variable> column = new TreeMap<>();
		for (int row = random.nextInt(8); row > 0; row--)
			column.put(index(random), value(random));
		return column;
	}

	private static OID index(Random random) {
		int[] parts = new int[random.nextInt(4) == 0 ? random.nextInt(24) : new int[] { 1, 2, 3, 6, 7 }[random.nextInt(5)]];
		for (int at = 0; at < parts.length; at++)
			parts[at] = random.nextBoolean() ? random.nextInt(4) : EDGES[random.nextInt(EDGES.length)];
		return new OID(parts);
	}

	private static Variable value(Random random) {
		int number = random.nextBoolean() ? random.nextInt(4) : EDGES[random.nextInt(EDGES.length)];
		byte[] bytes = new byte[random.nextBoolean() ? 6 : random.nextInt(600)];
		random.nextBytes(bytes);
		return switch (random.nextInt(9)) {
		case 0 -> new Gauge32(number & 0xffff_ffffL);
		case 1 -> new Counter64(random.nextLong());
		case 2 -> new TimeTicks(number & 0xffff_ffffL);
		case 3 -> new OctetString(bytes);
		case 4 -> new OctetString("\u001b]0;owned\u0007\u202e" + number);
		case 5 -> index(random);
		case 6 -> new IpAddress(new byte[] { bytes.length > 0 ? bytes[0] : 0, 0, 0, 1 });
		case 7 -> new Null();
		default -> new Integer32(number);
		};
	}

	@Test
	void textsAreCutAndCleaned() {
		assertEquals("a b\uFFFDc", Values.text(new OctetString("a\u001bb\u202ec\n".getBytes(StandardCharsets.UTF_8))));
		assertEquals(255, Values.text(new OctetString("x".repeat(3000))).length());
		assertEquals("", Values.text(null));
	}

	@Test
	void portListsBeginWithTheHighestBit() {
		assertEquals(List.of(1, 3, 16), Values.ports(new OctetString(new byte[] { (byte) 0xa0, 1 })));
		assertEquals(List.of(), Values.ports(null));
	}
}
