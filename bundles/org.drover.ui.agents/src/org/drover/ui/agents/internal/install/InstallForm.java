package org.drover.ui.agents.internal.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.ssh.Secret;
import org.drover.fleet.ssh.SshHost;
import org.drover.fleet.ssh.SshLogin;
import org.drover.fleet.ssh.Sudo;
import org.drover.model.DroverException;
import org.drover.ui.agents.internal.state.HostList;

/**
 * What a person says of hosts that agents are to be brought to. Passwords are apart, see {@link Secrets}.
 *
 * @param hosts   one a line, {@code [USER@]HOST[:PORT]}
 * @param key     a private key's file, where that is the login
 * @param socket  of the ssh-agent; empty for none
 * @param place   the name of the mailboxes' place; empty for none
 * @param program a file of this machine
 */
record InstallForm(String hosts, String user, Login login, String key, String socket, Root root, String place, boolean placeAsks, String placeUser,
		String program) {

	/** How we log in. */
	enum Login {
		KEY, AGENT, PASSWORD
	}

	/** How we become root. */
	enum Root {
		SUDO, SUDO_PASSWORD, IS_ROOT
	}

	/**
	 * Passwords of a form.
	 *
	 * @param login the password, or the passphrase of the key; may be empty for that
	 * @param agent what agents say at the place of mailboxes
	 */
	record Secrets(Secret login, boolean hasLogin, Secret sudo, String agent) implements AutoCloseable {

		@Override
		public void close() {
			login.close();
			sudo.close();
		}

		@Override
		public String toString() {
			return "(secrets)";
		}
	}

	/** What is missing or wrong, in a sentence. */
	Optional<String> objection() {
		List<String> names = HostList.of(hosts);
		if (names.isEmpty())
			return Optional.of(Messages.InstallForm_noHosts);
		if (user.isBlank() && !names.stream().allMatch(name -> name.contains("@")))
			return Optional.of(Messages.InstallForm_noUser);
		if (place.isEmpty())
			return Optional.of(Messages.InstallForm_noPlace);
		if (login == Login.KEY && !readable(key))
			return Optional.of(Messages.InstallForm_noKey);
		if (login == Login.AGENT && socket.isEmpty())
			return Optional.of(Messages.InstallForm_noAgent);
		if (placeAsks && placeUser.isBlank())
			return Optional.of(Messages.InstallForm_noPlaceUser);
		if (!readable(program))
			return Optional.of(Messages.InstallForm_noProgram);
		return wrongHost(names);
	}

	/** @throws DroverException where one is written wrong */
	List<SshHost> sshHosts(Secrets secrets) throws DroverException {
		SshLogin who = switch (login) {
			case KEY -> new SshLogin.Key(Path.of(key.strip()), secrets.hasLogin() ? Optional.of(secrets.login()) : Optional.empty());
			case AGENT -> new SshLogin.Agent(Path.of(socket));
			case PASSWORD -> new SshLogin.Password(secrets.login());
		};
		Sudo sudo = switch (root) {
			case SUDO -> new Sudo.Free();
			case SUDO_PASSWORD -> new Sudo.WithPassword(secrets.sudo());
			case IS_ROOT -> new Sudo.NotNeeded();
		};
		List<SshHost> all = new ArrayList<>();
		for (String name : HostList.of(hosts))
			all.add(SshHost.parse(name, user.strip(), who, sudo));
		return all.stream().distinct().toList(); // one may be written with the user and without
	}

	private Optional<String> wrongHost(List<String> names) {
		for (String name : names) {
			try {
				SshHost.parse(name, user.strip(), new SshLogin.Agent(Path.of("")), new Sudo.NotNeeded());
			} catch (DroverException e) {
				return Optional.of(e.getMessage());
			}
		}
		return Optional.empty();
	}

	private static boolean readable(String file) {
		return !file.isBlank() && Files.isRegularFile(Path.of(file.strip())) && Files.isReadable(Path.of(file.strip()));
	}
}
