package org.drover.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
		JsonNode json = json();
		DatabaseAddress address = DatabaseAddress.parse(text(json, ADDRESS));
		String user = text(json, USER);
		return DatabaseAccess.of(address, user, password(vault, address, user, text(json, PASSWORD)),
				json.path(CONNECTIONS).asInt(DatabaseAccess.CONNECTIONS));
	}

	/** All of it or nothing. */
	public void write(DatabaseAccess access, SecretVault vault) throws DroverException {
		ObjectNode json = new ObjectMapper().createObjectNode();
		json.put(ADDRESS, access.address().toString());
		json.put(USER, access.user());
		json.put(PASSWORD, Base64.getEncoder().encodeToString(vault.seal(secretName(access.address(), access.user()), access.password())));
		json.put(CONNECTIONS, access.connections());
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.deleteIfExists(draft);
			createPrivate(draft);
			Files.write(draft, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(json));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new DroverException("cannot write " + file + ": check that its folder may be written to and has room", e);
		}
	}

	private JsonNode json() throws DroverException {
		try {
			JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
			for (String field : (Iterable<String>) json::fieldNames) {
				if (!FIELDS.contains(field))
					throw new DroverException(file + " has a field '" + field + "' that Drover does not know: take it out");
			}
			return json;
		} catch (IOException e) {
			throw new DroverException("cannot read " + file + ": put it back from a copy, or write it anew with project connect", e);
		}
	}

	private String text(JsonNode json, String field) throws DroverException {
		if (!json.path(field).isTextual())
			throw new DroverException(file + " has no text '" + field + "': put it back from a copy, or write it anew with project connect");
		return json.path(field).asText();
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
