package org.drover.ui.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

	@TempDir
	private Path temporary;

	private DemoFolder folder() {
		return new DemoFolder(temporary.resolve("demo"));
	}

	@Test
	void aNewFolderIsMadeAndTakenAgain() throws DroverException {
		folder().take();
		folder().take();
		assertTrue(Files.isDirectory(folder().root()));
	}

	@Test
	void somebodyElsesFolderIsLeftAlone() throws IOException {
		Files.createDirectories(folder().project());
		Files.writeString(folder().root().resolve("letter"), "dear");
		assertThrows(DroverException.class, folder()::take);
		assertEquals("dear", Files.readString(folder().root().resolve("letter")));
	}

	@Test
	void aProjectIsDeletedOnlyInAFolderOfOurs() throws IOException, DroverException {
		Files.createDirectories(folder().project());
		folder().deleteProject();
		assertTrue(Files.isDirectory(folder().project()));
	}

	@Test
	void linksOutOfTheProjectAreNotFollowed() throws IOException, DroverException {
		folder().take();
		Path outside = Files.createDirectories(temporary.resolve("outside"));
		Files.writeString(outside.resolve("letter"), "dear");
		Files.createDirectories(folder().project());
		Files.createSymbolicLink(folder().project().resolve("link"), outside);
		folder().deleteProject();
		assertFalse(Files.exists(folder().project()));
		assertTrue(Files.exists(outside.resolve("letter")));
	}

	@Test
	void thePlatformIsToldOnlyWhichBundlesThereAre() throws IOException, DroverException {
		Path source = Files.createDirectories(temporary.resolve("source/org.eclipse.equinox.simpleconfigurator"));
		Files.writeString(source.resolve("bundles.info"), "x,1,plugins/x.jar,4,false\n");
		Files.writeString(source.resolveSibling("config.ini"), "a=b\n");
		Files.writeString(source.resolveSibling("other"), "not this\n");
		Path target = Files.createDirectories(temporary.resolve("target"));
		Files.writeString(target.resolve("old"), "of last time\n");
		Configuration.copy(List.of(temporary.resolve("missing"), source.getParent()), target);
		assertTrue(Files.isRegularFile(target.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info")));
		assertTrue(Files.isRegularFile(target.resolve("config.ini")));
		assertFalse(Files.exists(target.resolve("other")) || Files.exists(target.resolve("old")));
	}
}
