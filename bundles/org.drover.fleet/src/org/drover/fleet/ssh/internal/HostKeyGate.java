package org.drover.fleet.ssh.internal;

import java.util.Optional;

import org.drover.fleet.ssh.HostKeyFile;
import org.drover.fleet.ssh.HostKeyFile.Answer;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;

/** Lets one host in whose key is known, and remembers what it was that was not let in. */
final class HostKeyGate implements HostKeyRepository {

	private static final Logger LOG = LoggerFactory.getLogger(HostKeyGate.class);

	private final HostKeyFile file;
	private final String host;
	private Optional<byte[]> unknown = Optional.empty();
	private Optional<DroverException> refusal = Optional.empty();

	HostKeyGate(HostKeyFile file, String host) {
		this.file = file;
		this.host = host;
	}

	/** The key of a host that nothing is known of. */
	synchronized Optional<byte[]> unknown() {
		return unknown;
	}

	/** Why a host was refused whatever a person may say. */
	synchronized Optional<DroverException> refusal() {
		return refusal;
	}

	@Override
	public synchronized int check(String name, byte[] key) {
		try {
			return answer(key);
		} catch (DroverException e) {
			refusal = Optional.of(e);
			return CHANGED;
		}
	}

	private int answer(byte[] key) throws DroverException {
		return switch (file.check(host, key)) {
		case Answer.Known known -> OK;
		case Answer.Unknown none -> {
			unknown = Optional.of(key);
			yield NOT_INCLUDED;
		}
		case Answer.Other other -> refuse(host + " shows another key (" + HostKeys.fingerprint(key) + ") than the one in line " + other.line() + " of "
				+ file.path() + ": it is another machine, or somebody stands in between; remove the line only if you know why the key has changed");
		case Answer.Revoked revoked -> refuse(host + " shows a key that line " + revoked.line() + " of " + file.path() + " says is revoked: do not trust it");
		};
	}

	private int refuse(String sentence) {
		refusal = Optional.of(new DroverException(sentence));
		return CHANGED;
	}

	/** Asked before the host is: it is to show a key of a kind that is known. */
	@Override
	public HostKey[] getHostKey(String name, String kind) {
		try {
			return file.keys(host).stream().filter(key -> kind == null || HostKeys.kind(key).equals(kind)).flatMap(key -> hostKey(key).stream())
					.toArray(HostKey[]::new);
		} catch (DroverException e) {
			LOG.debug("{}", e.getMessage()); // said again by check
			return new HostKey[0];
		}
	}

	@Override
	public HostKey[] getHostKey() {
		return getHostKey(host, null);
	}

	@Override
	public String getKnownHostsRepositoryID() {
		return file.path().toString();
	}

	@Override
	public void add(HostKey key, UserInfo ask) {
		throw new UnsupportedOperationException("keys are added when a person has been asked");
	}

	@Override
	public void remove(String name, String kind) {
		throw new UnsupportedOperationException("keys are removed by persons");
	}

	@Override
	public void remove(String name, String kind, byte[] key) {
		remove(name, kind);
	}

	private Optional<HostKey> hostKey(byte[] key) {
		try {
			return Optional.of(new HostKey(host, key));
		} catch (JSchException e) {
			LOG.debug("a key of {} is of no kind that is understood", host, e);
			return Optional.empty();
		}
	}
}
