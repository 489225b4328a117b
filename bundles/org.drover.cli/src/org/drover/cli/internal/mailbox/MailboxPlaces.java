package org.drover.cli.internal.mailbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.connector.ConnectorAddress;
import org.drover.fleet.DirectoryProvider;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.PlaceCredentials;
import org.drover.fleet.TransportProvider;
import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.s3.S3Provider;
import org.drover.mailbox.sftp.SftpProvider;
import org.drover.mailbox.webdav.WebDavProvider;
import org.drover.model.DroverException;

/**
 * The places of mailboxes that managers reach. An address is {@code SCHEME:LOCATION}, and, behind a {@code #}, what anybody may know of the place:
 * {@code fingerprint}, {@code host-key}, {@code authority}.
 */
public final class MailboxPlaces {

	/** What an agent is told of its mailbox's place. */
	public record ForAgents(String mailbox, Map<String, String> credential, Optional<String> reach) {

		/** Without the credential. */
		@Override
		public String toString() {
			return "ForAgents[" + mailbox + "]";
		}
	}

	private static final String FOLDER = "dir";
	private static final String USER = "user";
	private static final String PASSWORD = "password";
	private static final String AUTHORITY = "authority";
	private static final Pattern SERVER = Pattern.compile("(?<kind>https?://|[^@/]*@(?:https?://)?)?(?<host>\\[[^\\]]+\\]|[^/:@]+)(?::(?<port>\\d{1,5}))?(?:/.*)?");
	private static final List<TransportProvider> PROVIDERS = Stream.concat(Stream.of(new DirectoryProvider()),
			Stream.of(new WebDavProvider(), new SftpProvider(), new S3Provider()).map(Remote::new)).toList();

	/** A place that is no folder. */
	private record Remote(org.drover.mailbox.TransportProvider provider) implements TransportProvider {

		@Override
		public String scheme() {
			return provider.scheme();
		}

		@Override
		public MailboxTransport open(MailboxPlace place, Optional<PlaceCredentials> credentials) throws IOException, DroverException {
			ConnectorAddress address = ConnectorAddress.parse(place.address());
			Map<String, String> secrets = new LinkedHashMap<>(address.parameters());
			credentials.ifPresent(who -> {
				secrets.put(USER, who.user());
				secrets.put(PASSWORD, who.password());
			});
			try {
				return provider.open(address.location(), secrets);
			} catch (IllegalArgumentException e) {
				throw new DroverException("the address or the user of the mailbox place " + place.name() + " cannot be: " + e.getMessage(), e);
			}
		}
	}

	private MailboxPlaces() {
	}

	public static List<TransportProvider> providers() {
		return PROVIDERS;
	}

	/** Whether managers and agents have to say who they are there. */
	public static boolean asksForCredentials(String address) {
		return !scheme(address).equals(FOLDER);
	}

	/** @throws DroverException where address or credentials are written wrong; nothing is connected to for that */
	public static void check(String name, String address, Optional<PlaceCredentials> credentials) throws IOException, DroverException {
		TransportProvider provider = PROVIDERS.stream().filter(each -> each.scheme().equals(scheme(address))).findFirst().orElseThrow(
				() -> new DroverException("'" + address + "' is not a place for mailboxes: write dir:PATH, webdav:https://.., sftp:.. or s3:.."));
		provider.open(new MailboxPlace(name, address, credentials.isPresent(), Optional.empty()), credentials).close();
	}

	/** @param credential of the agents themselves, by name; its user takes the manager's place in an address that names one */
	public static ForAgents forAgents(String address, Map<String, String> credential) throws DroverException {
		if (!asksForCredentials(address))
			return new ForAgents(address, credential, Optional.empty());
		ConnectorAddress place = ConnectorAddress.parse(address);
		Map<String, String> all = new LinkedHashMap<>(place.parameters());
		all.remove(AUTHORITY); // a file of the manager's
		all.putAll(credential);
		String location = place.scheme().equals("sftp") && credential.containsKey(USER) ? place.location().replaceFirst("^[^@/]+@", Matcher.quoteReplacement(credential.get(USER) + "@"))
				: place.location();
		return new ForAgents(place.scheme() + ":" + location, all, reach(place));
	}

	/** {@code HOST:PORT}; of Amazon's buckets it depends on the region alone. */
	private static Optional<String> reach(ConnectorAddress place) {
		Matcher server = SERVER.matcher(place.location());
		if (!server.matches())
			return Optional.empty();
		if (place.scheme().equals("s3") && server.group("kind") == null)
			return Optional.of("s3." + server.group("host") + ".amazonaws.com:443");
		String usual = place.scheme().equals("sftp") ? "22" : server.group("kind") != null && server.group("kind").endsWith("http://") ? "80" : "443";
		return Optional.of(server.group("host") + ":" + (server.group("port") == null ? usual : server.group("port")));
	}

	private static String scheme(String address) {
		return address.substring(0, Math.max(0, address.indexOf(':')));
	}
}
