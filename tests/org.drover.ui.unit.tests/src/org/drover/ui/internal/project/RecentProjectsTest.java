package org.drover.ui.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentProjectsTest {

	private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

	@TempDir
	private Path folder;
	private String kept = "";
	private final RecentProjects recent = new RecentProjects(() -> kept, text -> kept = text, Clock.fixed(NOW, ZoneOffset.UTC));

	private Path project(String name) throws IOException {
		Path project = Files.createDirectories(folder.resolve(name));
		Files.writeString(project.resolve("id"), "id");
		return project;
	}

	private List<Path> folders() {
		return recent.list().stream().map(RecentProjects.Recent::folder).toList();
	}

	@Test
	void thereAreNoneAtFirst() {
		assertEquals(List.of(), recent.list());
	}

	@Test
	void theLatestComesFirstAndEachOnce() throws IOException {
		Path one = project("one with spaces");
		Path two = project("two");
		recent.opened(one);
		recent.opened(two);
		recent.opened(one);
		assertEquals(List.of(one, two), folders());
		assertEquals(NOW, recent.list().getFirst().opened());
	}

	@Test
	void whatIsGoneIsNotListed() throws IOException {
		Path gone = project("gone");
		recent.opened(gone);
		Files.delete(gone.resolve("id"));
		assertEquals(List.of(), recent.list());
	}

	@Test
	void onlySomeAreKept() throws IOException {
		for (int number = 0; number < 20; number++)
			recent.opened(project("project " + number));
		assertEquals(8, recent.list().size());
		assertEquals(folder.resolve("project 19"), folders().getFirst());
	}
}
