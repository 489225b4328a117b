package org.drover.mailbox.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.mailbox.MailboxTransport;
import org.drover.mailbox.TransportProvider;
import org.drover.model.DroverException;

/**
 * {@code sftp:USER@HOST[:PORT]/FOLDER}. Asks for {@code host-key}, a line of the server's .pub file, and for {@code password} or {@code key}, the
 * private key's text, with its {@code passphrase} where it has one.
 */
public final class SftpProvider implements TransportProvider {

	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int SSH = 22;
	private static final Pattern PLACE = Pattern.compile("([^@/:\\s]+)@(\\[[0-9a-fA-F:.]+]|[^@/:\\s\\[\\]]+)(?::(\\d{1,5}))?(/.*)");

	@Override
	public String scheme() {
		return "sftp";
	}

	@Override
	public MailboxTransport open(String location, Map<String, String> secrets) throws IOException, DroverException {
		Matcher place = PLACE.matcher(location);
		if (!place.matches())
			throw new DroverException("'" + location + "' is no place on an SSH server: write USER@HOST[:PORT]/FOLDER");
		int port = place.group(3) == null ? SSH : Integer.parseInt(place.group(3));
		String host = place.group(2).replaceAll("[\\[\\]]", "");
		HostKeys keys = HostKeys.ofKey(TransportProvider.required(secrets, "host-key", location));
		return SftpTransport.open(SftpPlace.of(host, port, place.group(1), place.group(4)), login(secrets, location), keys, PATIENCE);
	}

	private static SftpLogin login(Map<String, String> secrets, String location) throws DroverException {
		String key = secrets.getOrDefault("key", "");
		if (!key.isEmpty())
			return SftpLogin.ofKeyText(key, secrets.getOrDefault("passphrase", "").toCharArray());
		return SftpLogin.ofPassword(TransportProvider.required(secrets, "password", location).toCharArray());
	}
}
