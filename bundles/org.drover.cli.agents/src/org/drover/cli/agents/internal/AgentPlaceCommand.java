package org.drover.cli.agents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.connector.ConnectorAddress;
import org.drover.fleet.Fleet;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.PlaceKinds;
import org.drover.mailbox.s3.S3Provider;
import org.drover.mailbox.sftp.SftpProvider;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "place", mixinStandardHelpOptions = true, description = "Places where mailboxes lie.",
		subcommands = { AgentPlaceCommand.Put.class, AgentPlaceCommand.Places.class, AgentPlaceCommand.Remove.class })
final class AgentPlaceCommand {

	@Command(name = "put", description = "Adds a place, or changes the one of that name.")
	static final class Put extends FleetCommand {

		private static final String FOLDER = "dir:";

		/** By what the server is known. */
		static final class Known {

			@Option(names = "--certificate", required = true, paramLabel = "FILE",
					description = "the server's certificate, PEM or DER; for s3 those of its authority (an authority that Java trusts)")
			private Path certificate;

			@Option(names = "--fingerprint", required = true, paramLabel = "SHA256", description = "the certificate's, as 'mailbox serve' prints it")
			private String fingerprint;

			@Option(names = "--host-key", required = true, paramLabel = "FILE",
					description = "for sftp: the server's public key, such as ssh_host_ed25519_key.pub")
			private Path hostKey;
		}

		@Parameters(index = "0", paramLabel = "NAME", description = "what the place is called here")
		private String name;

		@Parameters(index = "1", paramLabel = "ADDRESS",
				description = "dir:PATH, webdav:https://HOST/FOLDER/, sftp:HOST[:PORT]/FOLDER, s3:https://HOST/BUCKET[/PREFIX]#region=REGION")
		private String address;

		@Option(names = "--user", paramLabel = "USER", description = "who managers are there; for s3 the access key's name")
		private String user;

		@Option(names = "--password-file", paramLabel = "FILE",
				description = "a file with the password; else the variable DROVER_PASSWORD, else it is asked for")
		private Path passwordFile;

		@ArgGroup(exclusive = true)
		private Known known;

		Put(Environment environment) {
			super(environment);
		}

		@Override
		List<Path> files() {
			return Stream.of(passwordFile, known == null ? null : known.certificate, known == null ? null : known.hostKey).filter(Objects::nonNull).toList();
		}

		/** A folder, too, is one of this process. */
		@Override
		protected List<String> arguments() throws DroverException {
			return super.arguments().stream().map(word -> word.equals(address) && isFolder() ? folder() : word).toList();
		}

		@Override
		protected Map<String, String> variables() throws DroverException {
			return credentials().map(who -> Map.of(Passwords.VARIABLE, who.password())).orElse(Map.of());
		}

		@Override
		int run(Fleet fleet) throws Exception {
			String whole = address();
			Optional<PlaceCredentials> credentials = credentials();
			PlaceKinds.check(whole, credentials);
			fleet.putPlace(name, whole, credentials);
			if (json)
				terminal().document(document(fleet.places().stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow()));
			else
				terminal().line("Mailboxes of the place " + name + " lie in " + whole + ".");
			return Drover.DONE;
		}

		/** With what the server is known by in it, so that agents are given the same. */
		private String address() throws IOException, DroverException {
			String scheme = address.substring(0, Math.max(0, address.indexOf(':')));
			if (isFolder()) {
				if (user != null || known != null)
					throw wrongUsage("a folder asks nobody who they are, and is known by its path: give the address alone");
				return folder();
			}
			if (known == null)
				return address;
			if (known.hostKey != null == !scheme.equals("sftp"))
				throw wrongUsage("--host-key goes with sftp: and nothing else does");
			if (known.hostKey != null)
				return with(SftpProvider.HOST_KEY, words(Files.readString(known.hostKey)));
			if (scheme.equals("s3") && known.certificate != null)
				return with(S3Provider.AUTHORITY, known.certificate.toAbsolutePath().toString());
			if (!scheme.equals("webdav"))
				throw wrongUsage("--fingerprint goes with webdav: alone");
			return with(WebDavProvider.FINGERPRINT, known.fingerprint == null ? fingerprint(known.certificate) : known.fingerprint);
		}

		private boolean isFolder() {
			return !PlaceKinds.asksWho(address);
		}

		private String folder() {
			return FOLDER + Path.of(address.substring(FOLDER.length())).toAbsolutePath().normalize();
		}

		/** Without the comment. */
		private static String words(String key) {
			String[] words = key.strip().split("\\s+");
			return words.length < 2 ? key.strip() : words[0] + " " + words[1];
		}

		private String with(String parameter, String value) {
			return address + (address.contains("#") ? "&" : "#") + parameter + "=" + value;
		}

		private static String fingerprint(Path certificate) throws IOException, DroverException {
			try (InputStream in = Files.newInputStream(certificate)) {
				byte[] encoded = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
			} catch (GeneralSecurityException e) {
				throw new DroverException(certificate + " is no certificate: it must be one of X.509, in PEM or DER", e);
			}
		}

		private Optional<PlaceCredentials> credentials() throws DroverException {
			if (user == null)
				return Optional.empty();
			ConnectorAddress plain = ConnectorAddress.parse(address);
			ConnectorAddress asked = new ConnectorAddress(plain.scheme(), plain.location(), Map.of(ConnectorAddress.USER, user));
			return Optional.of(new PlaceCredentials(user, new Passwords(environment.variables()).of(asked, Optional.ofNullable(passwordFile)).password()));
		}
	}

	@Command(name = "list", description = "Lists the places, and when they were last looked at.")
	static final class Places extends FleetCommand {

		Places(Environment environment) {
			super(environment);
		}

		@Override
		int run(Fleet fleet) throws Exception {
			List<MailboxPlace> places = fleet.places();
			if (json)
				terminal().document(places.stream().map(AgentPlaceCommand::document).toList());
			else if (places.isEmpty())
				terminal().line("No places for mailboxes yet: 'agent place put' adds one.");
			else
				places.forEach(place -> terminal().line(place.name() + " " + place.address() + ", "
						+ place.lookedAt().map(at -> "last looked at " + at).orElse("never looked at")));
			return Drover.DONE;
		}
	}

	@Command(name = "remove", description = "Removes a place that no agent has its mailbox in; what lies there stays.")
	static final class Remove extends FleetCommand {

		@Parameters(arity = "1", paramLabel = "NAME", description = "as 'agent place list' shows it")
		private String name;

		Remove(Environment environment) {
			super(environment);
		}

		@Override
		int run(Fleet fleet) throws Exception {
			if (fleet.places().stream().noneMatch(place -> place.name().equals(name)))
				throw new DroverException("the project knows no place " + name + ": 'agent place list' shows them");
			fleet.removePlace(name);
			if (json)
				terminal().document(Map.of("place", name, "removed", true));
			else
				terminal().line("The place " + name + " was removed.");
			return Drover.DONE;
		}
	}

	private static Map<String, Object> document(MailboxPlace place) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("place", place.name());
		document.put("address", place.address());
		document.put("credentials", place.hasCredentials());
		document.put("lookedAt", place.lookedAt().map(Object::toString).orElse(null));
		return document;
	}
}
