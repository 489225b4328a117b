package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.ChangeSink;
import org.drover.connector.ChangeSource;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.store.TopologyCredentials;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a reading that fails half-way: nothing. */
class GatherCommandTest {

	/** A system of this location connects, and breaks off while it is read. */
	private static final String BREAKING = "breaking";
	/** A system of this location has less than others. */
	private static final String SCANT = "scant";
	/** A system of this location is another one at each reading, and says that nothing has changed. */
	private static final String FORGETFUL = "forgetful";
	/** A system of this location lets anybody in. */
	private static final String OPEN = "open";
	private static final String MISSING = "there is no view of boundaries, and so they are not gathered";
	private static final String SENTENCE = "the view v_Collection is missing";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final AtomicInteger readings = new AtomicInteger();

	@TempDir
	private Path parent;

	@ParameterizedTest
	@ValueSource(strings = { "gather", "topology" })
	void aSourceThatBreaksOffLeavesNoProject(String command) throws IOException {
		assertBreaksOff(command, "legacy");
		assertFalse(Files.exists(folder()));
		assertReads("gather", "legacy", "first");
	}

	@Test
	void theFolderIsLeftAsItWasFound() throws IOException {
		Files.createDirectory(folder());
		assertBreaksOff("gather", "legacy");
		try (Stream<Path> files = Files.list(folder())) {
			assertEquals(List.of(), files.toList());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "gather", "topology" })
	void aTopologyStaysAsItWasWhereANewAddressBreaksOff(String command) throws Exception {
		assertReads("gather", "legacy", "first");
		assertBreaksOff(command, "legacy");
		assertBreaksOff(command, "another");
		assertKept("first", 1);
		assertReads(command, "legacy", "second");
		assertKept("second", 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gather", "topology" })
	void whatASystemDoesNotHaveIsAWarning(String command) throws IOException {
		assertReads(command, "legacy", SCANT);
		assertEquals("warning: " + MISSING, said().lines().findFirst().orElse(""));
		assertEquals(2, said().lines().count(), this::said);
	}

	/** It does tell, and tells of nothing, where something has changed all the same. */
	@Test
	void wholeReadsEverythingWhereTheTopologyCouldTellWhatChanged() throws Exception {
		assertReads("gather", "legacy", FORGETFUL);
		assertTrue(said().contains("all was read; 1 objects added"), this::said);
		assertReads("gather", "legacy", FORGETFUL);
		assertTrue(said().contains("only what had changed was read; 0 objects added, 0 changed"), this::said);
		assertEquals(0, run("gather", "legacy", FORGETFUL, "--whole"), this::said);
		assertTrue(said().contains("all was read; 0 objects added, 1 changed, 0 gone"), this::said);
	}

	/** Of one topology, with its address, who we are to it, and its objects. */
	private void assertKept(String location, int objects) throws DroverException {
		try (Project project = Project.open(folder())) {
			List<Topology> known = project.topologies().list();
			assertEquals(List.of("legacy"), known.stream().map(Topology::name).toList());
			assertEquals(address(location), known.getFirst().address());
			assertEquals(Optional.of(new TopologyCredentials("reader", "password of " + location)), project.topologies().credentials("legacy"));
			assertEquals(objects, project.estates().load(known.getFirst()).size());
		}
	}

	private void assertReads(String command, String name, String location) throws IOException {
		assertEquals(0, run(command, name, location), this::said);
	}

	private void assertBreaksOff(String command, String name) throws IOException {
		assertEquals(1, run(command, name, BREAKING), this::said);
		assertTrue(said().contains(SENTENCE) && said().lines().count() == 1, this::said);
	}

	private int gather(String address) {
		return run(List.of("gather", "--source", address, "--project", folder().toString()));
	}

	private int run(String command, String name, String location, String... more) throws IOException {
		Path password = Files.writeString(parent.resolve("password"), "password of " + location);
		List<String> words = command.equals("gather") ? List.of("gather", "--source") : List.of("topology", "add", "--uri");
		List<String> common = List.of(address(location), "--name", name, "--project", folder().toString(), "--password-file", password.toString());
		return run(Stream.of(words, common, List.of(more)).flatMap(List::stream).toList());
	}

	private int run(List<String> words) {
		out.reset();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		Environment environment = new Environment(new Terminal(print, print), new ConnectorRegistry(List.of(new SampleProvider())), Optional.empty(), Map.of(),
				Optional.empty());
		return Drover.execute(environment, words);
	}

	private static String address(String location) {
		return "sample:" + location + "#user=reader";
	}

	/** Where no connector takes the address, nobody knows whether it needs a password: the connector is what is missing. */
	@Test
	void aPasswordIsWantedOnlyWhereTheConnectorNeedsOne() {
		assertEquals(1, gather("sample:first"));
		assertTrue(said().contains("no password for sample:first"), said());
		assertEquals(0, gather("sample:" + OPEN));
		assertEquals(1, gather("other:first"));
		assertTrue(said().contains("no connector for 'other'"), said());
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private Path folder() {
		return parent.resolve("project");
	}

	private final class SampleProvider implements ConnectorProvider {

		@Override
		public String scheme() {
			return "sample";
		}

		@Override
		public boolean needsPassword(ConnectorAddress address) {
			return !address.location().equals(OPEN);
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) {
			return new Sample(address.location(), readings);
		}
	}

	/** Has one collection, which it tells of before it breaks off. */
	private record Sample(String location, AtomicInteger readings) implements Connector {

		@Override
		public String topology() {
			return "SMP";
		}

		@Override
		public String description() {
			return "a sample";
		}

		@Override
		public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
			sink.object(ManagedObject.of(ObjectKind.COLLECTION, "C1", location, location.equals(FORGETFUL) ? "" + readings.incrementAndGet() : "", Map.of()));
			if (location.equals(SCANT))
				sink.warning(MISSING);
			if (location.equals(BREAKING))
				throw new DroverException(SENTENCE);
		}

		@Override
		public Optional<ChangeSource> changes() {
			if (!location.equals(FORGETFUL))
				return Optional.empty();
			return Optional.of(new ChangeSource() {

				@Override
				public Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
					read(sink, monitor);
					return Optional.of("mark");
				}

				@Override
				public Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) {
					return Optional.of(mark);
				}
			});
		}

		@Override
		public List<PreflightFinding> preflight() {
			return List.of();
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
