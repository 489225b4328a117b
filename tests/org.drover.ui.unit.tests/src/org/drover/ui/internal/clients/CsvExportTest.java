package org.drover.ui.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.session.Snapshots;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {

	@TempDir
	Path folder;

	private static ClientList list() throws DroverException {
		Estate estate = Estate.of(List.of(
				ManagedObject.of(ObjectKind.CLIENT, "k1", "Web, \"one\"", "1", Map.of(Attributes.SITE, "BER")),
				ManagedObject.of(ObjectKind.CLIENT, "k2", "Tab\there", "1", Map.of(Attributes.SITE, "MUC"))), List.of(), Instant.EPOCH);
		TopologySnapshot snapshot = Snapshots.of("legacy", estate);
		return ClientLists.of(snapshot, EstateStates.UNKNOWN, new ClientFacts(estate, Stop.never()));
	}

	private static List<ClientColumn> columns(ClientList list, String... ids) {
		return Stream.of(ids).map(id -> list.columns().stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow()).toList();
	}

	private static CsvExport export(ClientList list) {
		return new CsvExport(list, list.clients(), columns(list, "Site", "Name"));
	}

	@Test
	void writesTheSeenColumnsInTheirOrder() throws Exception {
		Path file = export(list()).write(folder.resolve("clients.csv"), new NullProgressMonitor());
		assertEquals("Site,Name\r\nBER,\"Web, \"\"one\"\"\"\r\nMUC,Tab\there\r\n", Files.readString(file));
		assertFiles("clients.csv");
	}

	@Test
	void leavesNothingBehindWhenItIsCancelled() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		CsvExport export = export(list());
		assertThrows(OperationCanceledException.class, () -> export.write(folder.resolve("clients.csv"), monitor));
		assertFiles();
	}

	@Test
	void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws Exception {
		Path file = folder.resolve("clients.csv");
		Files.createDirectory(file);
		Files.writeString(file.resolve("inside"), "kept");
		DroverException refused = assertThrows(DroverException.class, () -> export(list()).write(file, new NullProgressMonitor()));
		assertTrue(refused.getMessage().startsWith("cannot write " + file + ": choose another folder"), refused.getMessage());
		assertFiles("clients.csv");
	}

	@Test
	void aMissingFolderIsASentence() throws Exception {
		Path file = folder.resolve("missing").resolve("clients.csv");
		DroverException refused = assertThrows(DroverException.class, () -> export(list()).write(file, new NullProgressMonitor()));
		assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
	}

	@Test
	void copiedRowsKeepToTheirCells() throws Exception {
		ClientList list = list();
		assertEquals("Web, \"one\"\tBER\nTab here\tMUC\n", new CopiedRows(list, list.clients(), columns(list, "Name", "Site")).text(Stop.never()));
	}

	private void assertFiles(String... names) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(names), files.map(each -> each.getFileName().toString()).toList());
		}
	}
}
