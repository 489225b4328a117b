package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.drover.connector.ConnectorAddress;
import org.drover.lab.internal.clients.Waiting;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	@TempDir
	private static Path folder;
	private static Laboratory laboratory;

	@BeforeAll
	static void start() throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder, EstateSize.SMALL, Duration.ofSeconds(1), 7));
	}

	@AfterAll
	static void stop() {
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void clientsLiveInPeaceAndTheBooksAgree() {
		LiveMark mark = laboratory.mark();
		assertTrue(laboratory.awaitServed(everybody(), LegacySite.TOPOLOGY, 4, DEADLINE));
		LiveReport report = laboratory.since(mark);
		assertEquals(EstateSize.SMALL.clients(), report.clients());
		assertEquals(List.of(), report.failures());
		assertTrue(report.countsEqual(), report.countDifferences().toString());
		assertEquals(report.requests(), report.serverRequests());
		assertEquals(0, report.movedClients());
	}

	@Test
	void livingChangesNoRow() throws DroverException {
		RowSnapshot before = laboratory.rows();
		assertTrue(before.size() > EstateSize.SMALL.clients());
		LiveMark mark = laboratory.mark();
		assertTrue(laboratory.awaitServed(everybody(), LegacySite.TOPOLOGY, 1, DEADLINE));
		assertEquals(List.of(), before.describeDifferences(laboratory.rows(), 5), () -> laboratory.since(mark).toString());
	}

	@Test
	void bothAddressesAreAddresses() throws DroverException {
		assertEquals("configmgr", ConnectorAddress.parse(laboratory.sourceAddress()).scheme());
		ConnectorAddress target = ConnectorAddress.parse(laboratory.targetAddress());
		assertEquals("site", target.scheme());
		assertTrue(Files.isReadable(Path.of(target.parameters().get(ConnectorAddress.PASSWORD_FILE))));
		assertFalse(laboratory.demoCollection().isEmpty());
		assertTrue(everybody().containsAll(laboratory.demoClients()) && !laboratory.demoClients().isEmpty());
	}

	@Test
	void anOutageIsSeen() throws DroverException {
		ObjectRef service = laboratory.legacy().serviceUrls().keySet().stream()
				.filter(ref -> ref.kind() == ObjectKind.SOFTWARE_UPDATE_POINT).findFirst().orElseThrow();
		laboratory.legacy().stopService(service);
		LiveMark mark = laboratory.mark();
		assertTrue(Waiting.until(() -> laboratory.since(mark).failed() > 0, DEADLINE));
		laboratory.legacy().startService(service);
		assertTrue(laboratory.since(mark).failuresByClientAndStep().keySet().stream().allMatch(step -> step.endsWith("software-update-point")));
	}

	@Test
	void foldersOfOthersAreRefused(@TempDir Path other) throws IOException {
		Files.writeString(other.resolve("thesis.txt"), "x");
		assertThrows(DroverException.class, () -> Laboratory.start(LabOptions.of(other, EstateSize.SMALL)));
	}

	private static List<String> everybody() {
		return laboratory.legacy().validClients().stream().map(ManagedObject::key).toList();
	}
}
