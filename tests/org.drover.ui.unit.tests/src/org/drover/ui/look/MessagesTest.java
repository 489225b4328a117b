package org.drover.ui.look;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whatever the console says, it can be said of any numbers. */
class MessagesTest {

	private static List<Path> files() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("bundles")))
			root = root.getParent();
		try (Stream<Path> files = Files.walk(root.resolve("bundles"))) {
			return files.filter(file -> file.toString().matches(".*/org\\.drover\\.ui[^/]*/src/.*/messages(_de)?\\.properties")).toList();
		}
	}

	@Test
	void everyMessageCanBeFilledIn() throws IOException {
		List<Path> files = files();
		assertTrue(files.size() > 10, () -> files.size() + " files");
		for (Path file : files) {
			Properties messages = new Properties();
			try (Reader reader = Files.newBufferedReader(file)) {
				messages.load(reader);
			}
			messages.forEach((key, text) -> assertSaid((String) text, key + " in " + file));
		}
	}

	private static void assertSaid(String message, String where) {
		for (int number : new int[] { 0, 1, 2, 4500 }) {
			String said = Words.say(message, number, number, number, number, number, number);
			assertFalse(said.isBlank() || said.contains("{") || said.contains("choice"), where + ": " + said);
		}
	}
}
