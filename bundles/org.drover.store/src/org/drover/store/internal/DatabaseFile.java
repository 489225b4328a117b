package org.drover.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/**
 * The file {@code database.json} of a project whose rows are in a PostgreSQL database: where, and as whom. The password in it is sealed for
 * this address and user, so that changing the file cannot send it elsewhere.
 */
public final class DatabaseFile {

	private static final String ADDRESS = "address";
	private static final String USER = "user";
	private static final String PASSWORD = "password";
	private static final String CONNECTIONS = "connections";
	private static final Set<String> FIELDS = Set.of(ADDRESS, USER, PASSWORD, CONNECTIONS);
	private static final JsonFactory JSON = new JsonFactory();

	private static final String RESTORE = "put it back from a copy, or write it anew with project connect";

	private final Path file;

	/** @param folder the project's */
	public DatabaseFile(Path folder) {
		this.file = folder.resolve("database.json");
	}

	/** Without it the rows are in the folder. */
	public boolean exists() {
		return Files.exists(file);
	}

	public DatabaseAccess read(SecretVault vault) throws DroverException {
		Map<String, String> fields = fields();
		DatabaseAddress address = DatabaseAddress.parse(required(fields, ADDRESS));
		String user = required(fields, USER);
		String password = password(vault, address, user, required(fields, PASSWORD));
		return DatabaseAccess.of(address, user, password, connections(fields));
	}

	/** All of it or nothing. */
	public void write(DatabaseAccess access, SecretVault vault) throws DroverException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.deleteIfExists(draft);
			createPrivate(draft);
			write(draft, access, vault.seal(secretName(access.address(), access.user()), access.password()));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new DroverException("cannot write " + file + ": check that its folder may be written to and has room", e);
		}
	}

	private static void write(Path draft, DatabaseAccess access, byte[] sealed) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(draft.toFile(), JsonEncoding.UTF8).useDefaultPrettyPrinter()) {
			json.writeStartObject();
			json.writeStringField(ADDRESS, access.address().toString());
			json.writeStringField(USER, access.user());
			json.writeBinaryField(PASSWORD, sealed);
			json.writeNumberField(CONNECTIONS, access.connections());
			json.writeEndObject();
		}
	}

	/** Scalars as texts. */
	private Map<String, String> fields() throws DroverException {
		Map<String, String> fields = new HashMap<>();
		try (JsonParser json = JSON.createParser(file.toFile())) {
			json.nextToken();
			for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
				if (!FIELDS.contains(name))
					throw new DroverException(file + " has a field '" + name + "' that Drover does not know: take it out");
				if (json.nextToken().isScalarValue())
					fields.put(name, json.getText());
			}
		} catch (IOException e) {
			throw new DroverException("cannot read " + file + ": " + RESTORE, e);
		}
		return fields;
	}

	private String required(Map<String, String> fields, String name) throws DroverException {
		String value = fields.get(name);
		if (value == null)
			throw new DroverException(file + " has no text '" + name + "': " + RESTORE);
		return value;
	}

	private int connections(Map<String, String> fields) throws DroverException {
		try {
			return Integer.parseInt(fields.getOrDefault(CONNECTIONS, "" + DatabaseAccess.CONNECTIONS));
		} catch (NumberFormatException e) {
			throw new DroverException(file + " has no number as '" + CONNECTIONS + "': " + RESTORE, e);
		}
	}

	private String password(SecretVault vault, DatabaseAddress address, String user, String sealed) throws DroverException {
		try {
			return vault.open(secretName(address, user), Base64.getDecoder().decode(sealed));
		} catch (DroverException | IllegalArgumentException e) {
			throw new DroverException("the password in " + file + " was not sealed with this project's key for this address and user: enter all"
					+ " three anew with project connect", e);
		}
	}

	private static String secretName(DatabaseAddress address, String user) {
		return "password of " + user + " for " + address;
	}

	private static void createPrivate(Path file) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
	}
}
