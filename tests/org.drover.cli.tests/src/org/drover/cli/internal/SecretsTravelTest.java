package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Secrets go from the old topology to the new one, and are nowhere on the way: not in the database, a task, a journal, a report, a package, or what commands say. */
@Timeout(600)
class SecretsTravelTest extends SecretsCase {

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

	private Path inventory;
	private Path target;
	private String opener;

	SecretsTravelTest() {
		super(new AnsibleConnectorProvider(), new ExchangeConnectorProvider());
	}

	@BeforeEach
	void estate() throws IOException {
		inventory = Files.createDirectories(parent.resolve("given/inventory/host_vars")).getParent();
		target = Files.createDirectory(parent.resolve("target"));
		opener = "vault-password-file=" + Files.writeString(parent.resolve("given/vault"), "open sesame\n");
		Files.writeString(inventory.resolve("hosts"), "[web]\nweb1.example.org db_password=cleartext-plain level=3\nweb2.example.org\n");
		Files.writeString(inventory.resolve("host_vars/web1.example.org.yml"), "app: {host: db1, password: cleartext-nested}\nnote: !vault |\n" + VAULTED.indent(2));
	}

	@Test
	void theyComeToTheNewTopologyAndAreNowhereOnTheWay() throws Exception {
		add();
		String job = plan("web");
		done("job", "run", job);
		tellEverything(job, "web");

		Map<String, String> secrets = Map.of("db_password", "cleartext-plain", "app.password", "cleartext-nested", "note", "cleartext-vaulted");
		assertEquals(secrets, secrets("ansible:" + target + "#" + opener, "", WEB));
		assertEquals(secrets, secrets("exchange:" + parent.resolve("legacy.drx"), PASSPHRASE, WEB));
		SortedMap<String, String> made = made();
		assertTrue(made.get("project/drover.mv.db").contains("web1.example.org"), "what is looked for in the database can be found there");
		assertTrue(made.keySet().stream().anyMatch(file -> file.startsWith("legacy.drx!") && made.get(file).contains("db_password")), made.keySet()::toString);
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
		String job = plan("web");
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
		done("job", "run", plan("web"));
		assertEquals(Map.of(), secrets("ansible:" + target + "#" + opener, "", WEB));
		made().forEach((file, text) -> assertFalse(text.contains(MARK), file));
	}

	private void add() {
		done("gather", "--source", "ansible:" + inventory + "#" + opener);
		done("topology", "add", "--name", "new", "--uri", "ansible:" + target + "#topology=ANS&" + opener);
	}
}
