package org.drover.fleet.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An OpenSSH server of a test on a free port of this machine. As root it can have users of its own, in files that it alone sees. */
public final class ScratchSshd implements AutoCloseable {

	public static final String HOST = "127.0.0.1";
	public static final String ROOT = System.getProperty("user.name");

	private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
	private static final long START_SECONDS = 20;

	private final Path folder;
	private final int port;
	private final List<String> options;
	private final List<String> mounts = new ArrayList<>();
	private List<ProcessHandle> sessions = List.of();
	private Process server;

	private ScratchSshd(Path folder, int port, List<String> options) {
		this.folder = folder;
		this.port = port;
		this.options = options;
	}

	/** Why none can be started here; empty where one can. */
	public static String obstacle() {
		return Files.isExecutable(PROGRAM) ? "" : "OpenSSH's server is not installed";
	}

	/** @param folder a new one; @param options lines of its configuration, each over what is set otherwise */
	public static ScratchSshd start(Path folder, String... options) throws IOException, InterruptedException {
		return prepare(folder, options).launch();
	}

	/** One that is started later. */
	public static ScratchSshd prepare(Path folder, String... options) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		ScratchSshd made = new ScratchSshd(folder, freePort(), List.of(options));
		made.newHostKey();
		Files.writeString(made.authorized(), "");
		return made;
	}

	/** Has it see this text in place of a file. */
	public ScratchSshd seeing(String file, String text, String mode) throws IOException {
		Path copy = Files.writeString(folder.resolve(file.replace('/', '_')), text);
		Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
		mounts.add("mount --bind " + copy + " " + file);
		return this;
	}

	public ScratchSshd launch() throws IOException, InterruptedException {
		if (ROOT.equals("root"))
			Files.createDirectories(Path.of("/run/sshd"));
		List<String> lines = new ArrayList<>(options);
		lines.addAll(List.of("ListenAddress " + HOST, "Port " + port, "HostKey " + hostKey(), "PidFile none", "AuthorizedKeysFile " + authorized(), "UsePAM no",
				"StrictModes no", "Subsystem sftp internal-sftp", "MaxStartups 200", "MaxSessions 50", "LogLevel VERBOSE"));
		Path configuration = Files.write(folder.resolve("sshd_config"), lines);
		String run = "exec " + PROGRAM + " -D -e -f " + configuration;
		List<String> command = mounts.isEmpty() ? List.of("sh", "-c", run)
				: List.of("unshare", "--mount", "sh", "-c", String.join(" && ", mounts) + " && " + run);
		server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
		awaitReady();
		return this;
	}

	public int port() {
		return port;
	}

	public Path log() {
		return folder.resolve("sshd.log");
	}

	/** Its log, so far. */
	public String said() throws IOException {
		return Files.readString(log());
	}

	/** In its public form. */
	public Path publicHostKey() {
		return folder.resolve("host_key.pub");
	}

	/** Lets a new key in. @return the private one */
	public Path newKey(String name, String passphrase) throws IOException, InterruptedException {
		Path key = folder.resolve(name);
		run("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", key.toString());
		Files.writeString(authorized(), Files.readString(folder.resolve(name + ".pub")), StandardOpenOption.APPEND);
		return key;
	}

	/** Lets in whom another one does. */
	public void admit(Path key) throws IOException {
		Files.writeString(authorized(), Files.readString(Path.of(key + ".pub")), StandardOpenOption.APPEND);
	}

	/** The one it shows after it has been started the next time. */
	public void newHostKey() throws IOException, InterruptedException {
		Files.deleteIfExists(hostKey());
		run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey().toString());
	}

	/** As the user of this test. */
	public SshHost host(Path key) {
		return new SshHost(HOST, port, ROOT, new SshLogin.Key(key, Optional.empty()), new Sudo.NotNeeded());
	}

	/** Ends all connections too. */
	@Override
	public void close() {
		if (server == null)
			return;
		server.descendants().forEach(ProcessHandle::destroyForcibly);
		server.destroyForcibly();
		server.onExit().join();
	}

	/** Ends the connections that there are, or were when it was closed. What runs over them stays. */
	public void dropConnections() {
		(sessions.isEmpty() ? server.children().toList() : sessions).forEach(ProcessHandle::destroyForcibly);
	}

	/** Lets nobody in any more. */
	public void closeKeepingSessions() {
		sessions = server.children().toList();
		server.destroyForcibly();
		server.onExit().join();
	}

	static void run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException(command[0] + " failed: " + output);
	}

	private Path hostKey() {
		return folder.resolve("host_key");
	}

	private Path authorized() {
		return folder.resolve("authorized_keys");
	}

	private void awaitReady() throws IOException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (true) {
			try (Socket ready = new Socket(HOST, port)) {
				return;
			} catch (IOException e) {
				if (System.nanoTime() > deadline || !server.isAlive())
					throw new IOException("sshd does not start: " + said(), e);
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
