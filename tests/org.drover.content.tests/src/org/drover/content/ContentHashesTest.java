package org.drover.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashesTest {

	private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	Path folder;

	@Test
	void describesEveryFileInTheOrderOfItsPath() throws Exception {
		Files.createDirectories(folder.resolve("b/deep"));
		Files.createDirectories(folder.resolve("empty"));
		Files.writeString(folder.resolve("b/deep/x"), "abc");
		Files.writeString(folder.resolve("b.txt"), "abc");
		Files.writeString(folder.resolve("a"), "");
		List<HashedFile> files = ContentHashes.describe(folder);
		assertEquals(List.of("a", "b.txt", "b/deep/x"), files.stream().map(HashedFile::path).toList());
		assertEquals(new HashedFile("b/deep/x", SHA_OF_ABC, 3), files.get(2));
		assertEquals(0, files.get(0).size());
	}

	@Test
	void anEmptyFolderHasNoFiles() throws Exception {
		assertEquals(List.of(), ContentHashes.describe(folder));
	}

	@Test
	void symbolicLinksAreRefusedAsFilesAsFoldersAndAtTheTop() throws Exception {
		Path outside = Files.createDirectory(folder.resolve("outside"));
		Path content = Files.createDirectory(folder.resolve("content"));
		Path link = Files.createSymbolicLink(content.resolve("link"), outside);
		assertRefused(content, link.toString());
		Files.delete(link);
		Files.createSymbolicLink(link, Files.writeString(outside.resolve("file"), "x"));
		assertRefused(content, link.toString());
		assertRefused(Files.createSymbolicLink(folder.resolve("top"), outside), "top");
	}

	@Test
	void aMissingFolderIsNamed() {
		assertRefused(folder.resolve("gone"), "there is no content folder");
	}

	private static void assertRefused(Path content, String part) {
		String message = assertThrows(DroverException.class, () -> ContentHashes.describe(content)).getMessage();
		assertTrue(message.contains(part), message);
	}
}
