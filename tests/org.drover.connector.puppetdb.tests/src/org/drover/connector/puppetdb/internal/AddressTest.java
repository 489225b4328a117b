package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.puppetdb.PuppetDbConnectorProvider;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address makes anybody send facts, or a token, where others can read them. */
class AddressTest {

	@TempDir
	Path folder;

	private static String refused(String address) {
		return assertThrows(DroverException.class, () -> new PuppetDbConnectorProvider().connect(ConnectorAddress.parse(address), Credentials.NONE)).getMessage();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080", "http://127.1.2.3:8080/", "http://localhost:8080", "http://[::1]:8080", "https://puppetdb.example.org:8081",
			"https://pe.example.org/proxy" })
	void isTaken(String location) throws Exception {
		assertFalse(ServerAddress.parse(location).base().toString().endsWith("/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://puppetdb.example.org:8080", "http://10.0.0.1:8080", "http://127.0.0.1.example.org", "http://localhost.example.org:8080" })
	void clearTextStaysOnThisMachine(String location) {
		String told = assertThrows(DroverException.class, () -> ServerAddress.parse(location)).getMessage();
		assertTrue(told.contains("write puppetdb:https://"), told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "puppetdb.example.org", "ftp://127.0.0.1", "https://", "https://ada:hunter2@example.org", "https://example.org?token=hunter2", "https://a b",
			"jdbc:postgresql://127.0.0.1/puppetdb", "https:example" })
	void isNoAddress(String location) {
		String told = assertThrows(DroverException.class, () -> ServerAddress.parse(location)).getMessage();
		assertTrue(told.contains("write puppetdb:https://HOST:8081"), told);
		if (location.contains("@"))
			assertFalse(told.contains("hunter2"), told);
	}

	@Test
	void aPasswordIsThatOfAKeyStore() throws Exception {
		PuppetDbConnectorProvider provider = new PuppetDbConnectorProvider();
		assertFalse(provider.needsPassword(ConnectorAddress.parse("puppetdb:http://127.0.0.1:8080")));
		assertFalse(provider.needsPassword(ConnectorAddress.parse("puppetdb:https://h:8081#token-file=/token")));
		assertTrue(provider.needsPassword(ConnectorAddress.parse("puppetdb:https://h:8081#key-store=/keys")));
	}

	@Test
	void parametersAreKnownOnes() throws Exception {
		assertTrue(refused("puppetdb:http://127.0.0.1:1#color=red").contains("no parameter 'color'"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#topology=a b").contains("cannot name a topology"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#token-file=" + folder.resolve("absent")).contains("cannot read the token file"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#ca=" + folder.resolve("absent")).contains("cannot read the certificates"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#ca=" + Files.writeString(folder.resolve("empty"), "")).contains("no certificate"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#key-store=" + folder.resolve("absent")).contains("cannot open the key store"));
		assertTrue(refused("puppetdb:http://127.0.0.1:1#key-store=" + Files.writeString(folder.resolve("text"), "no keys")).contains("cannot open the key store"));
	}

	@Test
	void aTokenIsOneLineAndNotShown() throws Exception {
		Path file = Files.writeString(folder.resolve("token"), "abc.def\n");
		Identity identity = Identity.of(Optional.empty(), Optional.empty(), "", Optional.of(file));
		assertEquals("abc.def", identity.token());
		assertFalse(identity.toString().contains("abc"));
		for (String none : new String[] { "", "two words", "two\nlines", "x".repeat(10_000) }) {
			Files.writeString(file, none);
			assertThrows(DroverException.class, () -> Identity.of(Optional.empty(), Optional.empty(), "", Optional.of(file)));
		}
	}
}
