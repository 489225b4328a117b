package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.NewObject;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.testing.Sink;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Secrets of hosts come out of an inventory by the low-level face alone, and into a project as Ansible opens them. */
class AnsibleSecretsTest {

	private static final ObjectRef WEB = new ObjectRef(ObjectKind.CLIENT, "web1");
	private static final ObjectRef GROUP = new ObjectRef(ObjectKind.COLLECTION, "CAS00012");
	private static final ObjectRef PACKAGE = new ObjectRef(ObjectKind.PACKAGE, "P1");

	@TempDir
	Path folder;
	private Path password;
	private Path inventory;
	private Path project;
	private Vault vault;

	@BeforeEach
	void estate() throws Exception {
		password = Files.writeString(folder.resolve("password"), "open sesame\n");
		vault = Vault.of(password);
		project = Files.createDirectory(folder.resolve("project"));
		inventory = folder.resolve("old");
		Fixtures.write(folder, "old/hosts", "[web]", "web1 db_password=cleartext-plain level=3", "web2");
		Fixtures.write(folder, "old/group_vars/web.yml", "app: {host: db1, users: [{name: ada, password: cleartext-nested}]}", "api_token: !vault |",
				vault.seal("cleartext-inline").indent(2).stripTrailing(), "note: !vault |", vault.seal("cleartext-innocent").indent(2).stripTrailing());
		Files.writeString(folder.resolve("old/group_vars/all"), vault.seal("level: cleartext-file\nlist: [1, cleartext-list]\n"));
	}

	private static Connector connect(String address) throws DroverException {
		return new AnsibleConnectorProvider().connect(ConnectorAddress.parse(address), Credentials.NONE);
	}

	private Connector source() throws DroverException {
		return connect("ansible:" + inventory + "#vault-password-file=" + password);
	}

	private Connector target() throws DroverException {
		return connect("ansible:" + project + "#topology=LAB&vault-password-file=" + password);
	}

	@Test
	void whoHasThePasswordIsToldSecretsAndNobodyElse() throws Exception {
		try (Connector connector = source()) {
			assertEquals(Map.of("db_password", "cleartext-plain", "app.users.0.password", "cleartext-nested", "api_token", "cleartext-inline", "note", "cleartext-innocent", "list",
					"[1,\"cleartext-list\"]"), connector.secretSource().orElseThrow().secrets(WEB), "what the file says of the level, the host knows better");
			assertEquals("cleartext-file", connector.secretSource().orElseThrow().secrets(new ObjectRef(ObjectKind.CLIENT, "web2")).get("level"));
			assertEquals(Map.of(), connector.secretSource().orElseThrow().secrets(new ObjectRef(ObjectKind.CLIENT, "absent")));
			assertEquals(Map.of(), connector.secretSource().orElseThrow().secrets(new ObjectRef(ObjectKind.COLLECTION, "web")));
			Sink sink = new Sink();
			connector.read(sink, new NullProgressMonitor());
			assertEquals("3", sink.get(ObjectKind.CLIENT, "web1").attribute("var.level"));
			assertTrue(sink.objects.values().stream().noneMatch(object -> object.toString().contains("cleartext")), sink.objects::toString);
		}
	}

	@Test
	void withoutThePasswordOnlyWhatIsInClearIsTold() throws Exception {
		try (Connector connector = connect("ansible:" + inventory)) {
			assertEquals(Map.of("db_password", "cleartext-plain", "app.users.0.password", "cleartext-nested"), connector.secretSource().orElseThrow().secrets(WEB));
			assertTrue(connector.description().contains("and 1 encrypted file"), connector.description());
		}
		Path wrong = Files.writeString(folder.resolve("wrong"), "close sesame");
		String words = assertThrows(DroverException.class, () -> connect("ansible:" + inventory + "#vault-password-file=" + wrong)).getMessage();
		assertTrue(words.contains("group_vars") && words.contains("was not encrypted with the password in"), words);
	}

	/** The reader's own words could quote a line of the file. */
	@Test
	void whatIsWrongWithinAVaultIsNotQuoted() throws Exception {
		for (String broken : new String[] { "cleartext-text", "a: [cleartext-x", "a: b: cleartext-y" }) {
			Files.writeString(folder.resolve("old/group_vars/all"), vault.seal(broken));
			DroverException told = assertThrows(DroverException.class, this::source);
			assertTrue(told.getMessage().contains("once it is opened") && !told.getMessage().contains("cleartext") && told.getCause() == null, told::getMessage);
		}
	}

	private void create() throws Exception {
		try (Connector connector = target()) {
			connector.provider().orElseThrow().create("e", Estates.servers("web1", "web2"));
			connector.secretTarget().orElseThrow().put("e", Map.of(WEB, new TreeMap<>(Map.of("db_password", "cleartext-1", "app.users.0.password", "cleartext-2",
					"ansible_password", "cleartext-3", "drover_client", "cleartext-4")), GROUP, new TreeMap<>(Map.of("JoinPassword", "cleartext-5")), PACKAGE,
					new TreeMap<>(Map.of("licence", "cleartext-6 {{ x }}"))));
		}
	}

	@Test
	void aProjectKeepsThemEncryptedAndGivesThemOut() throws Exception {
		create();
		for (String file : ProjectRoundTripTest.tree(project).keySet()) {
			if (Files.isRegularFile(project.resolve(file)))
				assertTrue(!Files.readString(project.resolve(file)).contains("cleartext"), file);
		}
		assertTrue(Files.readString(project.resolve("inventory/host_vars/web1.yml")).contains("\ndb_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"));
		try (Connector connector = target()) {
			assertEquals(Map.of("db_password", "cleartext-1", "app.users.0.password", "cleartext-2", "ansible_password", "cleartext-3", "drover_client", "cleartext-4"),
					connector.secretSource().orElseThrow().secrets(WEB));
			assertEquals(Map.of("JoinPassword", "cleartext-5"), connector.secretSource().orElseThrow().secrets(GROUP));
			assertEquals(Map.of("licence", "cleartext-6 {{ x }}"), connector.secretSource().orElseThrow().secrets(PACKAGE));
			Sink sink = new Sink();
			connector.read(sink, new NullProgressMonitor());
			assertTrue(sink.objects.values().stream().noneMatch(object -> object.toString().matches("(?s).*(cleartext|ANSIBLE_VAULT).*")), sink.objects::toString);
		}
	}

	@Test
	void whatIsThereStaysAsItIsAndGoesWithItsOwner() throws Exception {
		create();
		Map<String, String> before = ProjectRoundTripTest.tree(project);
		create();
		assertEquals(before, ProjectRoundTripTest.tree(project), "the same secrets are not sealed anew");
		try (Connector connector = connect("ansible:" + project)) {
			assertTrue(connector.secretSource().isEmpty() && connector.secretTarget().isEmpty(), "nobody has said what to encrypt them with");
			assertTrue(connector.preflight().getLast().detail().startsWith("no secrets are taken"), "which a plan tells that looks");
			connector.provider().orElseThrow().create("other", List.of(Estates.object(ObjectKind.PACKAGE, "P9", Map.of())));
			connector.provider().orElseThrow().delete("other", List.of(new ObjectRef(ObjectKind.PACKAGE, "P9")));
			assertEquals(before, ProjectRoundTripTest.tree(project), "who cannot open them keeps them");
		}
		try (Connector connector = target()) {
			assertThrows(DroverException.class, () -> connector.secretTarget().orElseThrow().put("other", Map.of(WEB, new TreeMap<>(Map.of("a", "b")))));
			connector.provider().orElseThrow().delete("e", Estates.servers("web1", "web2").stream().map(NewObject::object).map(ManagedObject::ref).toList());
			assertEquals(Map.of(), ProjectRoundTripTest.tree(project));
		}
	}

	@Test
	void ansibleOpensThem() throws Exception {
		assumeTrue(AnsibleProgram.isInstalled(), "ansible is not installed");
		create();
		String listing = AnsibleProgram.run(folder, "ansible-inventory", "-i", project.resolve("inventory").toString(), "--vault-password-file", password.toString(), "--host", "web1");
		Map<?, ?> variables = new ObjectMapper().readValue(listing, Map.class);
		assertEquals("cleartext-1", opened(variables.get("db_password")));
		assertEquals("cleartext-5", opened(variables.get("JoinPassword")));
		assertNull(variables.get("ansible_password"), "how a host is reached is not changed by what came from elsewhere");
		String said = AnsibleProgram.run(folder, "ansible", "-i", project.resolve("inventory").toString(), "--vault-password-file", password.toString(), "-c", "local", "-m", "debug", "-a",
				"msg={{ db_password }}/{{ drover_client.secrets['ansible_password'] }}/{{ JoinPassword }}", "web1");
		assertTrue(said.contains("cleartext-1/cleartext-3/cleartext-5"), said);
	}

	/** Some versions print what is encrypted, others what it holds. */
	private String opened(Object value) throws DroverException {
		return value instanceof Map<?, ?> map ? vault.open(map.get("__ansible_vault").toString(), "x") : (String) value;
	}
}
