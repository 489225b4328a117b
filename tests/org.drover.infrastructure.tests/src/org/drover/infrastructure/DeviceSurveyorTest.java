package org.drover.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.infrastructure.DeviceSurvey.Address;
import org.drover.infrastructure.DeviceSurvey.Gap;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;
import org.drover.infrastructure.DeviceSurvey.Vlan;
import org.drover.infrastructure.DeviceSurvey.Volume;
import org.drover.model.DroverException;
import org.drover.testing.Needed;
import org.drover.testing.ScratchSnmpd;
import org.drover.testing.SwitchTables;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys of a real agent of SNMP. */
@Timeout(60)
class DeviceSurveyorTest {

	@RegisterExtension
	static final Needed SNMPD = new Needed(ScratchSnmpd::obstacle);

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
	private static final SurveyLimits HASTY = new SurveyLimits(Duration.ofMillis(250), 2, Duration.ofSeconds(30), 10_000);

	@TempDir
	private static Path folder;

	private static ScratchSnmpd device;
	private static DeviceAddress address;

	private final DeviceSurveyor surveyor = new DeviceSurveyor(SurveyLimits.USUAL, Clock.fixed(NOW, ZoneOffset.UTC));
	/** For devices that are expected to be silent. */
	private final DeviceSurveyor hasty = new DeviceSurveyor(HASTY, Clock.systemUTC());

	@BeforeAll
	static void start() throws Exception {
		device = ScratchSnmpd.start(folder.resolve("switch"), SwitchTables.lines());
		address = DeviceAddress.parse(device.address());
	}

	@AfterAll
	static void stop() {
		if (device != null)
			device.close();
	}

	private static SnmpLogin login(int version) throws DroverException {
		return version == 2 ? SnmpLogin.community(ScratchSnmpd.COMMUNITY)
				: SnmpLogin.user(ScratchSnmpd.USER, ScratchSnmpd.AUTHENTICATION, ScratchSnmpd.PRIVACY);
	}

	private DeviceSurvey survey(SnmpLogin login) throws DroverException {
		return surveyor.survey(address, login, new NullProgressMonitor());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void aSwitchIsSurveyed(int version) throws Exception {
		DeviceSurvey survey = survey(login(version));
		assertEquals(device.address(), survey.address());
		assertEquals(NOW, survey.taken());
		assertEquals("core-1", survey.identity().name());
		assertEquals("row 4", survey.identity().location());
		assertEquals(List.of(new Port(101, "ge-1", "rack  [31m1", "02:00:00:00:01:01", 1_000_000_000L, true, true, List.of()),
				new Port(102, "ge-2", "rack  [31m2", "02:00:00:00:01:02", 1_000_000_000L, true, false, List.of()),
				new Port(103, "ge-3", "to core-2", "02:00:00:00:01:03", 10_000_000_000L, true, true, List.of())), survey.ports());
		assertEquals(List.of(new Vlan(10, "servers", List.of(103), List.of(101)), new Vlan(20, "storage", List.of(103), List.of(102))), survey.vlans());
		assertEquals(Set.of(new Station(SwitchTables.FIRST, 10, 101), new Station(SwitchTables.SECOND, 20, 102), new Station(SwitchTables.FAR, 10, 103)),
				Set.copyOf(survey.stations()));
		assertEquals(List.of(new Neighbour(101, SwitchTables.FIRST, SwitchTables.FIRST, "web-1", "", false),
				new Neighbour(103, "02:00:00:00:02:00", "ge-48", "core-2", "", true)), survey.neighbours());
		assertEquals(List.of(new Volume("/flash", "disk", 4_096_000, 40_960), new Volume("/pool", "network disk", 1L << 43, 81_920)), survey.volumes());
		assertEquals(List.of(), survey.gaps());
	}

	@Test
	void anAgentThatIsNotASwitchTellsOfThisMachine() throws Exception {
		try (ScratchSnmpd own = ScratchSnmpd.start(folder.resolve("server"), List.of())) {
			DeviceSurvey survey = surveyor.survey(DeviceAddress.parse(own.address()), login(3), new NullProgressMonitor());
			Port loopback = survey.ports().stream().filter(port -> port.name().equals("lo")).findFirst().orElseThrow();
			assertTrue(loopback.addresses().contains(new Address("127.0.0.1", 8)), loopback::toString);
			for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces()))
				assertEquals(mac(card), survey.ports().stream().filter(port -> port.number() == card.getIndex()).findFirst().orElseThrow().mac(), card::toString);
			assertEquals(EnumSet.of(SurveyPart.VLANS, SurveyPart.STATIONS, SurveyPart.NEIGHBOURS), parts(survey));
		}
	}

	private static String mac(NetworkInterface card) throws SocketException {
		return card.getHardwareAddress() == null ? "" : HexFormat.ofDelimiter(":").formatHex(card.getHardwareAddress());
	}

	@Test
	void whatALoginMayNotSeeIsAGap() throws Exception {
		DeviceSurvey survey = survey(SnmpLogin.community(ScratchSnmpd.NARROW));
		assertEquals("core-1", survey.identity().name());
		assertEquals(EnumSet.complementOf(EnumSet.of(SurveyPart.SYSTEM)), parts(survey));
		assertEquals("it has no table of interfaces (IF-MIB), or does not show it to this login", survey.gaps().getFirst().why());
	}

	@Test
	void aTableIsReadUpToALimit() throws Exception {
		DeviceSurveyor narrow = new DeviceSurveyor(new SurveyLimits(Duration.ofSeconds(1), 2, Duration.ofSeconds(30), 2), Clock.systemUTC());
		DeviceSurvey survey = narrow.survey(address, login(2), new NullProgressMonitor());
		assertTrue(survey.ports().size() >= 2, () -> survey.ports().toString());
		assertTrue(survey.gaps().stream().anyMatch(gap -> gap.why().contains("more than 2 rows")), () -> survey.gaps().toString());
	}

	@Test
	void noMoreTimeForADeviceIsAGapOfEachPartLeft() throws Exception {
		DeviceSurveyor hurried = new DeviceSurveyor(new SurveyLimits(Duration.ofSeconds(1), 1, Duration.ZERO, 10), Clock.systemUTC());
		assertEquals(EnumSet.allOf(SurveyPart.class), parts(hurried.survey(address, login(2), new NullProgressMonitor())));
	}

	@Test
	void whoDoesNotGetInLearnsWhy() throws Exception {
		assertSentence("does not know user nobody", SnmpLogin.user("nobody", ScratchSnmpd.AUTHENTICATION, ScratchSnmpd.PRIVACY));
		assertSentence("refuses user watcher: the authentication password is wrong", SnmpLogin.user(ScratchSnmpd.USER, "TOPSECRET 1", ScratchSnmpd.PRIVACY));
		assertSentence("with a wrong password for privacy devices are silent, too", SnmpLogin.user(ScratchSnmpd.USER, ScratchSnmpd.AUTHENTICATION, "TOPSECRET 2"));
		assertSentence("does not answer within 0.5 s", SnmpLogin.community("TOPSECRET"));
		assertFalse(device.said().contains("TOPSECRET"));
	}

	private void assertSentence(String expected, SnmpLogin login) {
		DroverException refused = assertThrows(DroverException.class, () -> hasty.survey(address, login, new NullProgressMonitor()));
		assertTrue(refused.getMessage().contains(expected), refused::getMessage);
		for (Throwable cause = refused; cause != null; cause = cause.getCause())
			assertFalse(cause.toString().contains("TOPSECRET"), cause::toString);
		assertFalse(login.toString().contains("TOPSECRET"), login::toString);
	}

	@Test
	void nobodyIsThere() throws Exception {
		DeviceAddress gone;
		try (ScratchSnmpd brief = ScratchSnmpd.start(folder.resolve("gone"), List.of())) {
			gone = DeviceAddress.parse(brief.address());
		}
		for (int version : new int[] { 2, 3 }) {
			SnmpLogin login = login(version);
			DroverException silent = assertThrows(DroverException.class, () -> hasty.survey(gone, login, new NullProgressMonitor()));
			assertTrue(silent.getMessage().contains("does not answer within 0.5 s"), silent::getMessage);
		}
		DroverException unknown = assertThrows(DroverException.class,
				() -> surveyor.survey(DeviceAddress.parse("switch.invalid"), login(2), new NullProgressMonitor()));
		assertTrue(unknown.getMessage().contains("no address is known for device switch.invalid"), unknown::getMessage);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void aDeviceThatFallsSilentIsNotHalfSurveyed(int version) throws Exception {
		try (ScratchSnmpd doomed = ScratchSnmpd.start(folder.resolve("doomed" + version), SwitchTables.lines())) {
			SnmpLogin login = login(version);
			DeviceAddress place = DeviceAddress.parse(doomed.address());
			DroverException silent = assertThrows(DroverException.class,
					() -> hasty.survey(place, login, new AtQuestion(8, doomed::close)));
			assertTrue(silent.getMessage().contains("fell silent in the middle"), silent::getMessage);
		}
	}

	@Test
	void oneTableThatIsNeverToldIsAGapAmongTheOthers() throws Exception {
		try (DroppingRelay relay = new DroppingRelay(address, "1.3.6.1.2.1.17.7.1.2.2.1.2")) {
			DeviceSurvey survey = hasty.survey(relay.address(), login(2), new NullProgressMonitor());
			assertEquals(EnumSet.of(SurveyPart.STATIONS), parts(survey));
			assertTrue(survey.gaps().getFirst().why().contains("though it still answers others"), () -> survey.gaps().toString());
			assertEquals(2, survey.neighbours().size());
		}
	}

	@Test
	void aSurveyIsCancelled() {
		AtQuestion cancel = new AtQuestion(3, () -> { });
		cancel.cancels = true;
		assertThrows(OperationCanceledException.class, () -> surveyor.survey(address, login(2), cancel));
	}

	@Test
	void shortPasswordsAreRefusedBeforeAnybodyIsAsked() {
		DroverException refused = assertThrows(DroverException.class, () -> SnmpLogin.user("me", "short", "long enough"));
		assertEquals("the SNMP passwords of user me need at least 8 characters each: see what their files hold", refused.getMessage());
	}

	private static Set<SurveyPart> parts(DeviceSurvey survey) {
		return survey.gaps().stream().map(Gap::part).collect(Collectors.toCollection(() -> EnumSet.noneOf(SurveyPart.class)));
	}

	/** Does something before a question. */
	private static final class AtQuestion extends NullProgressMonitor {

		private final Runnable work;
		private int left;
		private boolean cancels;

		AtQuestion(int question, Runnable work) {
			this.left = question;
			this.work = work;
		}

		@Override
		public boolean isCanceled() {
			left--;
			if (left == 0)
				work.run();
			return cancels && left <= 0;
		}
	}
}
