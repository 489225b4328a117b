package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Passwords;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a password may come from, and where it may not. */
class PasswordsTest {

	private final Passwords passwords = new Passwords(Map.of("DROVER_PASSWORD", "from the environment"));

	@Test
	void aFileNamedOnTheCommandLineGoesFirst(@TempDir Path folder) throws Exception {
		ConnectorAddress address = ConnectorAddress.parse("site:http://h#user=u&password-file=" + file(folder, "address"));
		assertEquals(new Credentials("u", "line"), passwords.of(address, Optional.of(file(folder, "line"))));
		assertEquals(new Credentials("u", "address"), passwords.of(address, Optional.empty()));
	}

	@Test
	void thenTheEnvironment() throws DroverException {
		assertEquals(new Credentials("", "from the environment"), passwords.of(ConnectorAddress.parse("site:http://h"), Optional.empty()));
	}

	@Test
	void aMissingFileAndAMissingPasswordAreToldInOneSentence(@TempDir Path folder) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse("site:http://h");
		Path missing = folder.resolve("missing");
		assertTrue(assertThrows(DroverException.class, () -> passwords.of(address, Optional.of(missing))).getMessage().contains(missing.toString()));
	}

	@Test
	void anAddressNeverHoldsOneAndCredentialsNeverShowOne() {
		assertThrows(DroverException.class, () -> ConnectorAddress.parse("site:http://h#password=open"));
		assertFalse(new Credentials("u", "hidden").toString().contains("hidden"));
	}

	private static Path file(Path folder, String password) throws IOException {
		return Files.writeString(folder.resolve(password), password + "\n");
	}
}
