package org.drover.mailbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

	private static final List<String> RECORDS = List.of("first", "", "the third one", "4");

	@TempDir
	private Path folder;

	private Path path;

	@BeforeEach
	void write() throws Exception {
		path = folder.resolve("journal");
		Journal.create(path, List.of(bytes(RECORDS.get(0))));
		try (Journal journal = Journal.open(path, record -> {
		})) {
			for (String record : RECORDS.subList(1, RECORDS.size()))
				journal.append(bytes(record));
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private List<String> read() throws Exception {
		List<String> records = new ArrayList<>();
		Journal.open(path, record -> records.add(new String(record, StandardCharsets.UTF_8))).close();
		return records;
	}

	@Test
	void whatWasAppendedIsThere() throws Exception {
		assertEquals(RECORDS, read());
	}

	@Test
	void whereverItIsCutOffTheRecordsBeforeAreThereAndOthersFollow() throws Exception {
		byte[] whole = Files.readAllBytes(path);
		for (int length = 0; length <= whole.length; length++) {
			Files.write(path, Arrays.copyOf(whole, length));
			List<String> kept = new ArrayList<>(read());
			assertEquals(RECORDS.subList(0, kept.size()), kept);
			try (Journal journal = Journal.open(path, record -> {
			})) {
				journal.append(bytes("next"));
			}
			kept.add("next");
			assertEquals(kept, read());
		}
	}

	@Test
	void blankBytesAtTheEndAreNoRecord() throws Exception {
		byte[] whole = Files.readAllBytes(path);
		Files.write(path, Arrays.copyOf(whole, whole.length + 4096));
		assertEquals(RECORDS, read());
		Arrays.fill(whole, whole.length - 1, whole.length, (byte) 0);
		Files.write(path, whole);
		assertEquals(RECORDS.subList(0, 3), read());
	}

	@Test
	void damageBeforeTheEndIsNotTakenForACrash() throws Exception {
		byte[] whole = Files.readAllBytes(path);
		int lastRecord = whole.length - 13;
		for (int at = 0; at < lastRecord; at++) {
			byte[] damaged = whole.clone();
			damaged[at] ^= 0x10;
			Files.write(path, damaged);
			DroverException refused = assertThrows(DroverException.class, this::read);
			assertTrue(refused.getMessage().contains("is damaged"), refused::getMessage);
		}
	}

	@Test
	void itIsReplacedAsAWhole() throws Exception {
		try (Journal journal = Journal.open(path, record -> {
		})) {
			journal.rewrite(List.of(bytes("only")));
			assertEquals(Files.size(path), journal.length());
			journal.append(bytes("more"));
		}
		assertEquals(List.of("only", "more"), read());
	}
}
