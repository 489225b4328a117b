package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DocumentTableTest {

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;
	private Project project;
	private DocumentTable documents;

	@BeforeEach
	void open() throws Exception {
		project = database.create(folder);
		documents = project.documents();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void countsVersions() throws Exception {
		Document created = documents.create("plan", "a", "{}");
		assertEquals(1, created.version());
		Document saved = documents.save(created, "{\"x\":1}");
		assertEquals(2, saved.version());
		assertEquals(saved, documents.find("plan", "a").orElseThrow());
		assertEquals(3, documents.put("plan", "a", "[]").version());
	}

	@Test
	void keepsLargeBodies() throws Exception {
		String large = "\u20ac".repeat(1_500_000);
		documents.put("plan", "a", large);
		assertEquals(large, documents.find("plan", "a").orElseThrow().body());
	}

	@Test
	void whoeverComesSecondIsTold() throws Exception {
		Document read = documents.create("plan", "a", "{}");
		documents.save(read, "mine");
		DroverException conflict = assertThrows(DroverException.class, () -> documents.save(read, "yours"));
		assertTrue(conflict.getMessage().contains("changed or deleted by somebody else"), conflict.getMessage());
		assertEquals("mine", documents.find("plan", "a").orElseThrow().body());
	}

	@Test
	void savingWhatWasDeletedIsAConflict() throws Exception {
		Document read = documents.create("plan", "a", "{}");
		documents.delete("plan", "a");
		assertThrows(DroverException.class, () -> documents.save(read, "x"));
	}

	@Test
	void aNameIsGivenOnceForEachKind() throws Exception {
		documents.create("plan", "b", "{}");
		documents.create("report", "b", "{}");
		documents.create("plan", "a", "{}");
		assertTrue(assertThrows(DroverException.class, () -> documents.create("plan", "b", "{}")).getMessage().contains("already"));
		assertEquals(List.of("a", "b"), documents.list("plan").stream().map(Document::name).toList());
	}
}
