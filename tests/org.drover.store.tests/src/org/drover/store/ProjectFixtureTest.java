package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.model.DroverException;
import org.drover.store.internal.Schema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Projects made by earlier versions still open, and have everything in them. */
class ProjectFixtureTest {

	@TempDir
	Path folder;

	/** One without a fixture fails. */
	static IntStream versions() {
		return IntStream.rangeClosed(1, Integer.parseInt(Schema.CURRENT));
	}

	@ParameterizedTest
	@MethodSource("versions")
	void schema(int version) throws Exception {
		unzip("/fixtures/project-v" + version + ".zip");
		try (Project project = Project.open(folder)) {
			Topology legacy = project.topologies().get("legacy");
			assertEquals("CAS", legacy.code());
			assertEquals("fixture", project.topologies().credentials("legacy").orElseThrow().password());
			Estate estate = project.estates().load(legacy);
			assertEquals(Estates.clients(100).get(42), estate.object(42));
			assertEquals(100, estate.edgeCount());
			assertEquals(1, estate.dangling().size());
			assertEquals("en", project.settings().get("language").orElseThrow());
			assertEquals("{\"waves\":[]}", project.documents().find("plan", "first").orElseThrow().body());
			assertEquals(2, project.jdbc().first("SELECT COUNT(*) FROM task JOIN job ON job.id = task.job WHERE job.state = 'RUNNING'",
					row -> row.getInt(1)).orElseThrow());
			if (version >= 4) {
				assertEquals("web1 3 1", project.jdbc().first("SELECT host, message_floor, number FROM agent JOIN agent_outbox ON agent_outbox.box = agent.box",
						row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3)).orElseThrow());
			}
			if (version >= 5) {
				assertEquals("boot a1 separate-1 r1", project.jdbc().first("SELECT run, link, order_id, id FROM agent_chain JOIN agent_clone ON agent_clone.box = agent_chain.box"
						+ " JOIN agent_request ON agent_request.box = agent_chain.box JOIN agent_capacity ON agent_capacity.box = agent_chain.box",
						row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4)).orElseThrow());
			}
			assertEquals(version >= 7 ? List.of("0: 0708", "1: 09") : List.of(), appendix(project));
		}
	}

	/** What is kept with jobs beside their rows. */
	static List<String> appendix(Project project) throws DroverException {
		return project.jdbc().list("SELECT part, content FROM job_appendix JOIN job ON job.id = job_appendix.job ORDER BY part",
				row -> row.getInt(1) + ": " + HexFormat.of().formatHex(row.getBytes(2)));
	}

	private void unzip(String fixture) throws IOException {
		try (InputStream in = ProjectFixtureTest.class.getResourceAsStream(fixture); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				Files.copy(zip, folder.resolve(entry.getName()));
		}
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
			Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-------"));
	}
}
