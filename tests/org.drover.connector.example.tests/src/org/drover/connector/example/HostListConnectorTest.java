package org.drover.connector.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostListConnectorTest {

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("hosts.txt");
	}

	@Test
	void aListIsASiteWithClientsCollectionsAndWhatTheyAreToHave() throws Exception {
		Seen seen = read("# of the coast\nweb: www1 www2 # and no more\n\nweb! nginx\ndb : WWW2\tdb1\n");
		assertEquals(Set.of("site:HOSTLIST", "management-point:HOSTLIST-MP", "collection:web", "collection:db", "client:www1", "client:www2", "client:db1",
				"deployment:web!nginx", "package:nginx"), seen.objects.keySet().stream().map(ObjectRef::toString).collect(Collectors.toSet()));
		assertEquals(Set.of("site:HOSTLIST served-by management-point:HOSTLIST-MP", "client:www1 assigned-to site:HOSTLIST", "client:www2 assigned-to site:HOSTLIST",
				"client:db1 assigned-to site:HOSTLIST", "client:www1 member-of collection:web", "client:www2 member-of collection:web",
				"client:www2 member-of collection:db", "client:db1 member-of collection:db", "collection:web receives deployment:web!nginx",
				"deployment:web!nginx deploys package:nginx"), seen.needs());
		assertEquals("HOSTLIST", seen.objects.get(ObjectRef.parse("management-point:HOSTLIST-MP")).attribute(Attributes.OWNER));
		assertEquals("HOSTLIST", seen.objects.get(ObjectRef.parse("client:www1")).attribute(Attributes.SITE));
	}

	@Test
	void aTopologyCanHaveAnotherCode() throws Exception {
		Files.writeString(file, "web: www1\n");
		try (Connector connector = connect("#topology=COAST")) {
			assertEquals("COAST", connector.topology());
			assertTrue(connector.preflight().getFirst().passed());
		}
		assertTrue(refusal("#topology=the coast").contains("'the coast' cannot name a topology"));
		assertTrue(refusal("#colour=red").contains("no parameter 'colour'"));
	}

	@Test
	void aPackageOfTwoGroupsIsOneAndAListWithoutHostsIsFoundOutBeforeAJob() throws Exception {
		assertTrue(read("a:\nb:\na! nginx nginx\nb! nginx\n").needs().contains("deployment:b!nginx deploys package:nginx"));
		try (Connector connector = connect("")) {
			assertFalse(connector.preflight().getFirst().passed());
		}
	}

	@ParameterizedTest
	@CsvSource({ "'web: www1\nnothing here\n', line 2 is neither", "'web: www1\n\nweb: www2\n', line 3 has the group web for a second time",
			"'web! nginx\nweb: www1\n', 'line 1 has packages of web, which is no group above it'", "'web: www/1\n', line 1 has a name that is none",
			"': www1\n', line 1 is neither", "'web: www1\r\ndb: ..\r\n', line 2 has a name that is none" })
	void whatIsWrongIsToldWithItsLine(String text, String said) throws IOException {
		Files.writeString(file, text);
		String message = refusal("");
		assertTrue(message.startsWith(file + ", " + said), message);
	}

	@Test
	void anOverLongNameIsRefusedAndNotRepeated() throws IOException {
		Files.writeString(file, "web: " + "x".repeat(1_000_000));
		assertTrue(refusal("").length() < 1_000, "one sentence, not a million letters");
	}

	@Test
	void aLongLineIsNoFault() throws Exception {
		StringBuilder line = new StringBuilder("web:");
		for (int host = 0; host < 100_000; host++)
			line.append(" www").append(host);
		assertEquals(100_000 + 3, read(line.toString()).objects.size());
	}

	@Test
	void aFileThatIsTooLargeIsRefused() throws IOException {
		Files.writeString(file, "#".repeat(HostList.MAX_BYTES + 1));
		assertTrue(refusal("").contains("larger than 16 MiB"));
	}

	@Test
	void whatIsNoFileIsRefused() throws IOException {
		assertTrue(refusal("").contains("there is no file " + file));
		Files.createDirectory(file);
		assertTrue(refusal("").contains("there is no file " + file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "UTF-16", "UTF-16LE" })
	void otherEncodingsAreRefused(String charset) throws IOException {
		Files.write(file, "# K\u00fcste\nweb: www1\n".getBytes(Charset.forName(charset)));
		assertTrue(refusal("").startsWith(file + " is not UTF-8 text"), () -> refusal(""));
	}

	@Test
	void aByteOrderMarkIsPassedOver() throws Exception {
		assertTrue(read("\uFEFFweb: www1\n").needs().contains("client:www1 member-of collection:web"));
	}

	@Test
	void whoCancelsIsHeard() throws Exception {
		Files.write(file, "web: www1 www2\n".getBytes(StandardCharsets.UTF_8));
		NullProgressMonitor monitor = new NullProgressMonitor();
		try (Connector connector = connect("")) {
			assertThrows(OperationCanceledException.class, () -> connector.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					monitor.setCanceled(true);
				}

				@Override
				public void dependency(Dependency dependency) {
					throw new AssertionError(dependency + " comes after all");
				}
			}, monitor));
		}
	}

	private Seen read(String text) throws Exception {
		Files.writeString(file, text);
		Seen seen = new Seen();
		try (Connector connector = connect("")) {
			connector.read(seen, new NullProgressMonitor());
		}
		return seen;
	}

	private Connector connect(String parameters) throws DroverException {
		return new HostListProvider().connect(ConnectorAddress.parse("hostlist:" + file + parameters), Credentials.NONE);
	}

	/** What connecting says. */
	private String refusal(String parameters) {
		return assertThrows(DroverException.class, () -> connect(parameters)).getMessage();
	}
}
