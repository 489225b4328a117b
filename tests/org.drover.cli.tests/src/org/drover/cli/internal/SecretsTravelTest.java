package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Secrets go from the old topology to the new one, and are nowhere on the way: not in the database, a task, a journal, a report, a package, or what commands say. */
@Timeout(600)
class SecretsTravelTest {

	/** Begins each of them. */
	private static final String MARK = "cleartext-";
	private static final ObjectRef WEB = new ObjectRef(ObjectKind.CLIENT, "web1.example.org");
	/** "cleartext-vaulted", by the password "open sesame". */
	private static final String VAULTED = """
			$ANSIBLE_VAULT;1.1;AES256
			36396336663831623566613539383732303138323666303132323961623839643239393531633763
			6539653065643062373137323937366364383231326633380a626165376634336332663136346564
			38323531666138353639653963366437623264326166313066646466616237306432306264633333
			6263336630633562650a336364373031346263356438306264623961376564323636323262343835
			61306263333437323939323034363062306439323234633130356363303933363261
			""";
	/** By another password. */
	private static final String FOREIGN = """
			$ANSIBLE_VAULT;1.1;AES256
			65636165633831333434306261636466636130353135636437653061356339623438373337363531
			3064643365316539396332306233373130633566363834660a383061643065323665366439396661
			36653930313339353065666136323663323536313138363939623938636636653538323937303163
			3166633734636166350a643134333736666139626337386662393661623433636639386333653862
			6464
			""";

	@TempDir
	Path parent;
	private final ConnectorRegistry connectors = new ConnectorRegistry(List.of(new AnsibleConnectorProvider(), new ExchangeConnectorProvider()));
	private final StringBuilder said = new StringBuilder();
	private Path inventory;
	private Path target;
	private String opener;

	@BeforeEach
	void estate() throws IOException {
		inventory = Files.createDirectories(parent.resolve("given/inventory/host_vars")).getParent();
		target = Files.createDirectory(parent.resolve("target"));
		opener = "vault-password-file=" + Files.writeString(parent.resolve("given/vault"), "open sesame\n");
		Files.writeString(parent.resolve("given/passphrase"), "a passphrase of some length\n");
		Files.writeString(inventory.resolve("hosts"), "[web]\nweb1.example.org db_password=cleartext-plain level=3\nweb2.example.org\n");
		Files.writeString(inventory.resolve("host_vars/web1.example.org.yml"), "app: {host: db1, password: cleartext-nested}\nnote: !vault |\n" + VAULTED.indent(2));
	}

	@Test
	void theyComeToTheNewTopologyAndAreNowhereOnTheWay() throws Exception {
		add();
		String job = plan();
		done("job", "run", job);
		done("job", "show", job);
		done("job", "journal", job);
		done("journal", "heads", "--out", parent.resolve("heads").toString());
		done("report", "--out", parent.resolve("report").toString());
		done("estate");
		done("dependencies", "web");
		done("drift");
		Path sealed = parent.resolve("sealed.drx");
		done("exchange", "export", "--topology", "legacy", "--with-secrets", "--passphrase-file", parent.resolve("given/passphrase").toString(), sealed.toString());
		done("exchange", "export", "--topology", "new", "--with-secrets", "--passphrase-file", parent.resolve("given/passphrase").toString(),
				parent.resolve("moved.drx").toString());
		done("support", "--out", parent.resolve("support.zip").toString());
		done("backup", "--out", parent.resolve("backup").toString(), "--passphrase-file", parent.resolve("given/passphrase").toString());

		Map<String, String> secrets = Map.of("db_password", "cleartext-plain", "app.password", "cleartext-nested", "note", "cleartext-vaulted");
		assertEquals(secrets, secrets("ansible:" + target + "#" + opener, ""));
		assertEquals(secrets, secrets("exchange:" + sealed, "a passphrase of some length"));
		SortedMap<String, String> made = made();
		assertTrue(made.get("project/drover.mv.db").contains("web1.example.org"), "what is looked for in the database can be found there");
		assertTrue(made.keySet().stream().anyMatch(file -> file.startsWith("sealed.drx!") && made.get(file).contains("db_password")), made.keySet()::toString);
		made.forEach((file, text) -> assertFalse(text.contains(MARK), file));
		assertFalse(said.toString().contains(MARK), said::toString);

		done("job", "undo", job);
		try (Stream<Path> left = Files.list(target)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void whatCannotBeOpenedStopsTheJobWithoutAWordOfIt() throws Exception {
		Files.writeString(inventory.resolve("host_vars/web2.example.org.yml"), "note: !vault |\n" + FOREIGN.indent(2));
		add();
		String job = plan();
		assertEquals(1, run("job", "run", job));
		assertTrue(said.toString().contains("note of client:web2.example.org was not encrypted with the password in "), said::toString);
		done("job", "show", job);
		made().forEach((file, text) -> assertFalse(text.contains(MARK), file));
		assertFalse(said.toString().contains(MARK), said::toString);
	}

	@Test
	void whereTheNewTopologyTakesNoneNoneGo() throws Exception {
		done("gather", "--source", "ansible:" + inventory + "#" + opener);
		done("topology", "add", "--name", "new", "--uri", "ansible:" + target + "#topology=ANS");
		done("job", "run", plan());
		assertEquals(Map.of(), secrets("ansible:" + target + "#" + opener, ""));
		made().forEach((file, text) -> assertFalse(text.contains(MARK), file));
	}

	private void add() {
		done("gather", "--source", "ansible:" + inventory + "#" + opener);
		done("topology", "add", "--name", "new", "--uri", "ansible:" + target + "#topology=ANS&" + opener);
	}

	/** @return the job's id */
	private String plan() throws IOException {
		JsonNode document = new JsonMapper().readTree(done("plan", "web", "--to", "new", "--json"));
		assertEquals(0, document.path("continuity").path("violations").size(), document::toString);
		return document.path("job").asText();
	}

	private Map<String, String> secrets(String address, String password) throws DroverException {
		try (Connector connector = connectors.connect(ConnectorAddress.parse(address), new Credentials("", password))) {
			return connector.secretSource().orElseThrow().secrets(WEB);
		}
	}

	/** @return what it printed */
	private String done(String... words) {
		int from = said.length();
		assertEquals(0, run(words), () -> List.of(words) + " said " + said.substring(from));
		return said.substring(from);
	}

	private int run(String... words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Environment environment = new Environment(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)), connectors,
				Optional.empty(), Map.of(), Optional.empty());
		List<String> line = new ArrayList<>(List.of(words));
		line.addAll(List.of("--project", parent.resolve("project").toString()));
		int status = Drover.execute(environment, line);
		said.append(out.toString(StandardCharsets.UTF_8));
		if (status != 0)
			said.append(err.toString(StandardCharsets.UTF_8));
		assertFalse(err.toString(StandardCharsets.UTF_8).contains(MARK), () -> err.toString(StandardCharsets.UTF_8));
		return status;
	}

	/** All files but those that were given, and what is in archives among them, by path, as texts of bytes. */
	private SortedMap<String, String> made() throws IOException {
		SortedMap<String, String> made = new TreeMap<>();
		try (Stream<Path> all = Files.walk(parent)) {
			for (Path file : all.filter(Files::isRegularFile).filter(file -> !file.startsWith(parent.resolve("given"))).toList())
				look(parent.relativize(file).toString(), Files.readAllBytes(file), made);
		}
		return made;
	}

	private static void look(String name, byte[] bytes, Map<String, String> made) throws IOException {
		made.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
		if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K')
			return;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				look(name + "!" + entry.getName(), zip.readAllBytes(), made);
		}
	}
}
