package org.drover.cli.agents.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drover.cli.Passwords;
import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.Sudo;
import org.drover.model.DroverException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which hosts, how they are reached, and who we are to them. */
final class SshOptions {

	/** Where an ssh-agent listens. */
	static final String AGENT_SOCKET = "SSH_AUTH_SOCK";

	private static final Pattern WITH_PORT = Pattern.compile(".*:\\d+");
	private static final int LAST_PORT = 65_535;

	/** One of three. */
	static final class Login {

		@Option(names = "--key", required = true, paramLabel = "FILE", description = "log in with this private key")
		private Path key;

		@Option(names = "--password-file", required = true, paramLabel = "FILE", description = "log in with the password in this file")
		private Path passwordFile;

		@Option(names = "--ssh-agent", required = true, description = "log in with the keys of the ssh-agent that SSH_AUTH_SOCK names")
		private boolean agent;
	}

	/** For a user who is not root. */
	static final class Root {

		@Option(names = "--sudo", required = true, description = "become root by sudo, which asks for no password")
		private boolean sudo;

		@Option(names = "--sudo-password-file", required = true, paramLabel = "FILE", description = "become root by sudo, with the password in this file")
		private Path passwordFile;
	}

	@Parameters(arity = "1..*", paramLabel = "HOST", description = "[USER@]HOST[:PORT], an IPv6 address in brackets")
	private List<String> hosts = new ArrayList<>();

	@Option(names = "--user", required = true, paramLabel = "USER", description = "of hosts that are named without one")
	private String user;

	@Option(names = "--port", paramLabel = "N", description = "of hosts that are named without one (22)")
	private Integer port;

	@ArgGroup(exclusive = true, multiplicity = "1")
	private Login login;

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "holds the passphrase of the key")
	private Path passphraseFile;

	@ArgGroup(exclusive = true)
	private Root root;

	@Option(names = "--jump", paramLabel = "USER@HOST", description = "reach the hosts over this one, with the same login; several are a chain")
	private List<String> jumps = new ArrayList<>();

	@Option(names = "--known-hosts", paramLabel = "FILE", description = "keys of known hosts, as OpenSSH's; new ones are added (known_hosts in the project)")
	private Path knownHosts;

	@Option(names = "--accept-host-key", paramLabel = "SHA256:...", description = "a key that a host may show that is met for the first time")
	private List<String> accepted = new ArrayList<>();

	@Option(names = "--parallel", defaultValue = "8", paramLabel = "N", description = "hosts at a time (${DEFAULT-VALUE})")
	private int parallel;

	int parallel() {
		return parallel;
	}

	List<String> accepted() {
		return accepted;
	}

	Path knownHosts(Path project) {
		return knownHosts == null ? project.resolve("known_hosts") : knownHosts;
	}

	List<Path> files() {
		return Stream.of(login.key, login.passwordFile, passphraseFile, root == null ? null : root.passwordFile, knownHosts).filter(Objects::nonNull).toList();
	}

	/** What is wrong with them; empty for nothing. */
	Optional<String> mistake() {
		if (parallel < 1)
			return Optional.of("--parallel takes a number from 1");
		if (port != null && (port < 1 || port > LAST_PORT))
			return Optional.of("--port takes a number from 1 to " + LAST_PORT);
		return passphraseFile != null && login.key == null ? Optional.of("--passphrase-file goes with --key") : Optional.empty();
	}

	/** @param secrets gets those that were read; the caller closes them */
	List<SshHost> hosts(Map<String, String> variables, List<Secret> secrets) throws DroverException {
		SshLogin who = login(variables, secrets);
		Sudo sudo = sudo(secrets);
		Optional<SshHost> last = Optional.empty();
		for (String jump : jumps) {
			SshHost next = SshHost.parse(jump, user, who, new Sudo.NotNeeded());
			last = Optional.of(last.map(next::over).orElse(next));
		}
		List<SshHost> all = new ArrayList<>();
		for (String address : hosts) {
			SshHost host = SshHost.parse(port == null || WITH_PORT.matcher(address).matches() ? address : address + ":" + port, user, who, sudo);
			all.add(last.map(host::over).orElse(host));
		}
		return all;
	}

	private SshLogin login(Map<String, String> variables, List<Secret> secrets) throws DroverException {
		if (login.passwordFile != null)
			return new SshLogin.Password(secret("password", login.passwordFile, secrets));
		if (login.key != null)
			return new SshLogin.Key(login.key, passphraseFile == null ? Optional.empty() : Optional.of(secret("passphrase", passphraseFile, secrets)));
		String socket = variables.getOrDefault(AGENT_SOCKET, "");
		if (socket.isEmpty())
			throw new DroverException("no ssh-agent is known: the variable " + AGENT_SOCKET + " says where it listens");
		return new SshLogin.Agent(Path.of(socket));
	}

	private Sudo sudo(List<Secret> secrets) throws DroverException {
		if (root == null)
			return new Sudo.NotNeeded();
		return root.sudo ? new Sudo.Free() : new Sudo.WithPassword(secret("password", root.passwordFile, secrets));
	}

	private static Secret secret(String kind, Path file, List<Secret> secrets) throws DroverException {
		Secret secret = new Secret(Passwords.read(kind, file).toCharArray());
		secrets.add(secret);
		return secret;
	}
}
