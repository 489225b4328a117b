package org.drover.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Servers of a test: system containers with a systemd, a file tree, a network address and an SSH server each, on a bridge of this machine. For root alone. The
 * tree that they are copies of is made once (with network, in a minute or so) and kept outside of any test.
 */
public final class ContainerHosts implements AutoCloseable {

	/** Where the tree is kept, if not in the usual place. */
	public static final String IMAGES = "drover.images";

	private static final String PACKAGES = "systemd-sysv,dbus,openssh-server,iproute2,sudo,procps";
	private static final String RELEASE = "bookworm";
	private static final String BRIDGE = "drover0";
	private static final String NETWORK = "10.77.0.";
	private static final int START_SECONDS = 60;
	private static final int STOP_SECONDS = 30;
	private static final int SSH = 22;
	private static final int CONNECT_MS = 500;

	private final Path folder;
	private final List<Process> machines = new ArrayList<>();
	/** What takes back what was made, the last first. */
	private final Deque<List<String>> made = new ArrayDeque<>();

	private ContainerHosts(Path folder) {
		this.folder = folder;
	}

	/** Why none can be had here; empty where they can. */
	public static String obstacle() {
		if (!"root".equals(System.getProperty("user.name")))
			return "only root may start system containers";
		for (String program : List.of("systemd-nspawn", "mmdebstrap", "ip")) {
			if (Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin").noneMatch(place -> Files.isExecutable(Path.of(place, program))))
				return program + " is not installed";
		}
		return "";
	}

	/**
	 * Starts servers, and waits until they let root in.
	 *
	 * @param folder     a new one, for their trees
	 * @param authorized a public key of root's
	 * @param shared     a folder of this machine that all see in the same place
	 */
	public static ContainerHosts start(int number, Path folder, Path authorized, Path shared) throws IOException, InterruptedException {
		return start(number, folder, authorized, shared, List.of());
	}

	/**
	 * As {@link #start(int, Path, Path, Path)}.
	 *
	 * @param packages that they have beside the usual ones; with these they are copies of a tree of their own
	 */
	public static ContainerHosts start(int number, Path folder, Path authorized, Path shared, List<String> packages) throws IOException, InterruptedException {
		ContainerHosts hosts = new ContainerHosts(Files.createDirectories(folder));
		boolean started = false;
		try {
			Path image = image(packages);
			hosts.make(List.of("ip", "link", "del", BRIDGE), "ip", "link", "add", BRIDGE, "type", "bridge");
			run("ip", "addr", "add", gateway() + "/24", "dev", BRIDGE);
			run("ip", "link", "set", BRIDGE, "up");
			for (int host = 1; host <= number; host++)
				hosts.launch(host, image, authorized, shared);
			for (int host = 1; host <= number; host++)
				hosts.awaitReady(host);
			started = true;
			return hosts;
		} finally {
			if (!started)
				hosts.close();
		}
	}

	/** @param host from 1 */
	public static String address(int host) {
		return NETWORK + host;
	}

	/** This machine, as they see it. */
	public static String gateway() {
		return NETWORK + "254";
	}

	/** Its file tree, as this machine sees it. */
	public Path tree(int host) {
		return folder.resolve("host" + host);
	}

	/** Powers them off in order; their trees stay. */
	@Override
	public void close() throws IOException, InterruptedException {
		for (Process machine : machines)
			machine.destroy();
		for (Process machine : machines) {
			if (!machine.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				machine.descendants().forEach(ProcessHandle::destroyForcibly);
				machine.destroyForcibly().waitFor();
			}
		}
		IOException failure = null;
		while (!made.isEmpty()) {
			try {
				run(made.pop().toArray(String[]::new));
			} catch (IOException e) {
				failure = e; // the rest is to go all the same
			}
		}
		if (failure != null)
			throw failure;
	}

	/** Runs a program of this machine in the network of one of them. */
	public String inNetworkOf(int host, String input, String... command) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of("ip", "netns", "exec", namespace(host)));
		words.addAll(List.of(command));
		return feed(input, words.toArray(String[]::new));
	}

	/** What is there now. */
	public HostTraces traces(int host) throws IOException, InterruptedException {
		List<Long> processes = run("ip", "netns", "pids", namespace(host)).lines().map(Long::valueOf).sorted().toList();
		return HostTraces.of(Path.of("/proc", String.valueOf(processes.getFirst()), "root"), processes);
	}

	private void launch(int host, Path image, Path authorized, Path shared) throws IOException, InterruptedException {
		Path tree = tree(host);
		run("cp", "-a", "--reflink=auto", image.toString(), tree.toString());
		Files.writeString(tree.resolve("etc/hostname"), "host" + host + "\n");
		Files.writeString(tree.resolve("etc/machine-id"), "");
		Files.createDirectories(tree.resolve("root/.ssh"));
		Files.copy(authorized, tree.resolve("root/.ssh/authorized_keys"));
		run("sh", "-c", "rm -f " + tree + "/etc/ssh/ssh_host_*; ssh-keygen -q -A -f " + tree);
		String name = namespace(host);
		make(List.of("ip", "netns", "del", name), "ip", "netns", "add", name);
		run("ip", "link", "add", name, "master", BRIDGE, "up", "type", "veth", "peer", "name", "eth0", "netns", name);
		run("ip", "-n", name, "addr", "add", address(host) + "/24", "dev", "eth0");
		run("ip", "-n", name, "link", "set", "eth0", "up");
		run("ip", "-n", name, "link", "set", "lo", "up");
		ProcessBuilder nspawn = new ProcessBuilder("systemd-nspawn", "-q", "-D", tree.toString(), "-b", "--machine=" + name, "--register=no", "--keep-unit",
				"--network-namespace-path=/run/netns/" + name, "--console=pipe", "--link-journal=no", "--bind=" + shared);
		nspawn.environment().put("SYSTEMD_NSPAWN_UNIFIED_HIERARCHY", "0");
		machines.add(nspawn.redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile()).start());
	}

	private void awaitReady(int host) throws IOException {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (true) {
			try (Socket ready = new Socket()) {
				ready.connect(new InetSocketAddress(address(host), SSH), CONNECT_MS);
				if (ready.getInputStream().read() >= 0)
					return;
			} catch (IOException e) {
				if (System.nanoTime() > until || !machines.get(host - 1).isAlive())
					throw new IOException("host" + host + " does not start: " + Files.readString(folder.resolve(namespace(host) + ".log")), e);
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
		}
	}

	private static Path image(List<String> packages) throws IOException, InterruptedException {
		Path images = Path.of(System.getProperty(IMAGES, System.getProperty("user.home") + "/.cache/drover-tests"));
		List<String> name = new ArrayList<>(List.of(RELEASE));
		name.addAll(packages);
		Path image = images.resolve(String.join("-", name));
		if (!Files.isDirectory(image)) {
			Files.createDirectories(images);
			Path draft = images.resolve(image.getFileName() + "." + ProcessHandle.current().pid());
			run("mmdebstrap", "--quiet", "--variant=minbase", "--mode=root", "--include=" + String.join(",", including(packages)), RELEASE, draft.toString());
			run("rm", "-f", draft.resolve("etc/fstab").toString());
			Files.move(draft, image);
		}
		return image;
	}

	private static List<String> including(List<String> packages) {
		List<String> all = new ArrayList<>(List.of(PACKAGES));
		all.addAll(packages);
		return all;
	}

	private static String namespace(int host) {
		return "drover-host" + host;
	}

	private void make(List<String> back, String... command) throws IOException, InterruptedException {
		run(command);
		made.push(back);
	}

	/** @return what it printed */
	static String run(String... command) throws IOException, InterruptedException {
		return feed("", command);
	}

	private static String feed(String input, String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (process.waitFor() != 0)
			throw new IOException(String.join(" ", Arrays.asList(command)) + " failed: " + output);
		return output;
	}
}
