package org.drover.ui.jobs.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.migration.EstateExport;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for is exported, once it can be. */
final class ExportChoiceTest {

	@TempDir
	Path folder;

	private static ExportChoice choice(String file, boolean secrets, String passphrase, String again) {
		return new ExportChoice(file, true, secrets, passphrase.toCharArray(), again.toCharArray());
	}

	@Test
	void theFileMustBeNewAndNamedWholly() throws IOException {
		assertBegins("Name the file", choice(" ", false, "", ""));
		assertBegins("\"estate.drx\" is no file with all of its path", choice("estate.drx", false, "", ""));
		Path there = Files.createFile(folder.resolve("there.drx"));
		assertBegins("There is there.drx already", choice(there.toString(), false, "", ""));
		assertEquals(Optional.empty(), choice(folder.resolve("estate.drx").toString(), false, "", "").objection());
	}

	@Test
	void secretsNeedAPassphraseThatIsTypedTwice() {
		String file = folder.resolve("estate.drx").toString();
		assertBegins("Choose a passphrase", choice(file, true, "", ""));
		assertBegins("The two passphrases differ", choice(file, true, "one", "other"));
		assertEquals(Optional.empty(), choice(file, true, "one", "one").objection());
		assertEquals(Optional.empty(), choice(file, false, "one", "other").objection(), "no secrets are sealed");
	}

	@Test
	void theEngineIsToldWhatWasChosen() throws DroverException {
		List<ObjectRef> chosen = List.of(ObjectRef.parse("collection:C1"));
		EstateExport export = choice("/x", true, "one", "one").of("legacy", chosen);
		assertEquals(List.of("legacy", chosen, true), List.of(export.topology(), export.chosen(), export.content()));
		assertArrayEquals("one".toCharArray(), export.passphrase().orElseThrow().get());
		assertEquals(Optional.empty(), choice("/x", false, "one", "one").of("legacy", chosen).passphrase());
	}

	private static void assertBegins(String beginning, ExportChoice choice) {
		Optional<String> objection = choice.objection();
		assertTrue(objection.orElse("").startsWith(beginning), objection::toString);
	}
}
