package org.drover.mailbox.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An sshd of OpenSSH that lets the user of this process in by a key, and serves SFTP alone. */
public final class SshServer implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
	private static final Path SEPARATED = Path.of("/run/sshd");

	private final ServerProcess process;
	private final Path folder;
	private final int port;

	private SshServer(ServerProcess process, Path folder, int port) {
		this.process = process;
		this.folder = folder;
		this.port = port;
	}

	/** Why it cannot be started here; empty where it can. */
	public static String obstacle() {
		return Files.isExecutable(PROGRAM) ? "" : "OpenSSH's server is not installed";
	}

	public static SshServer start() throws IOException, InterruptedException {
		Path folder = ServerProcess.folder("sshd");
		if (user().equals("root"))
			Files.createDirectories(SEPARATED); // else it does not start
		Files.createDirectory(folder.resolve("mailboxes"));
		for (String key : List.of("host", "user", "stranger"))
			ServerProcess.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString()));
		return run(folder, ServerProcess.freePort());
	}

	private static SshServer run(Path folder, int port) throws IOException, InterruptedException {
		Path configuration = Files.writeString(folder.resolve("sshd_config"), """
				ListenAddress 127.0.0.1:%2$d
				HostKey %1$s/host
				PidFile none
				AuthorizedKeysFile %1$s/user.pub
				PasswordAuthentication no
				StrictModes no
				UsePAM no
				Subsystem sftp internal-sftp
				ForceCommand internal-sftp
				""".formatted(folder, port));
		return new SshServer(ServerProcess.start(folder, port, List.of(PROGRAM.toString(), "-D", "-e", "-f", configuration.toString())), folder, port);
	}

	public static String user() {
		return System.getProperty("user.name");
	}

	public int port() {
		return port;
	}

	/** Of the server, as in its .pub file. */
	public String hostKey() throws IOException {
		return Files.readString(folder.resolve("host.pub"));
	}

	/** The private key that is let in. */
	public Path key() {
		return folder.resolve("user");
	}

	/** The private key of somebody else. */
	public Path strangersKey() {
		return folder.resolve("stranger");
	}

	/** Where mailboxes lie. */
	public Path mailboxes() {
		return folder.resolve("mailboxes");
	}

	@Override
	public void close() throws IOException {
		process.close();
	}
}
