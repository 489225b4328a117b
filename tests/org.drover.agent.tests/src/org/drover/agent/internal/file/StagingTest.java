package org.drover.agent.internal.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.file.KeptFiles.Kept;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

	@TempDir
	Path folder;

	@Test
	void partsComeInAnyOrderAndMoreThanOnce() throws Exception {
		Staging staging = new Staging(folder.resolve("staged"), 100, Clock.systemUTC());
		byte[] all = bytes("0123456789");
		String digest = Digest.of(all);
		assertEquals(6, staging.add(digest, 10, 6, bytes("6789")));
		assertEquals(6, staging.add(digest, 10, 6, bytes("6789")));
		assertEquals(3, staging.add(digest, 10, 3, bytes("345")));
		assertFalse(staging.find(digest).isPresent());
		assertEquals(0, staging.add(digest, 10, 0, bytes("01234")));
		assertArrayEquals(all, Files.readAllBytes(staging.find(digest).orElseThrow()));
		assertEquals(1, SafeFiles.in(folder.resolve("staged")).size());
	}

	@Test
	void whatIsSomethingElseIsDropped() throws Exception {
		Staging staging = new Staging(folder.resolve("staged"), 100, Clock.systemUTC());
		String digest = Digest.of(bytes("ab"));
		staging.add(digest, 2, 0, bytes("a"));
		assertThrows(DroverException.class, () -> staging.add(digest, 2, 1, bytes("c")));
		assertEquals(0, SafeFiles.in(folder.resolve("staged")).size());
	}

	@Test
	void whatDoesNotFitIsRefused() {
		Staging staging = new Staging(folder.resolve("staged"), 100, Clock.systemUTC());
		String digest = Digest.of(bytes("x"));
		assertThrows(Refusal.class, () -> staging.add(digest, 101, 0, bytes("x")));
		assertThrows(Refusal.class, () -> staging.add(digest, 1, 1, bytes("x")));
		assertThrows(Refusal.class, () -> staging.add(digest, 1, -1, bytes("x")));
		assertThrows(Refusal.class, () -> staging.add("../x", 1, 0, bytes("x")));
	}

	@Test
	void theOldestGoesWhereThereIsNoRoom() throws Exception {
		KeptFiles kept = new KeptFiles(folder.resolve("kept"), 10);
		Path file = Files.writeString(folder.resolve("f"), "12345678");
		assertTrue(kept.keep("one", "/f", file).kept());
		Files.writeString(file, "87654321");
		assertTrue(kept.keep("two", "/f", file).kept());
		assertTrue(kept.find("one").isEmpty());
		Files.writeString(file, "longer than that");
		Kept large = kept.keep("three", "/f", file);
		assertFalse(large.kept());
		assertEquals(Digest.of(file), large.sha256());
		assertEquals("87654321", Files.readString(kept.content("two")));
		assertEquals("", kept.keep("four", "/g", folder.resolve("g")).sha256());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
