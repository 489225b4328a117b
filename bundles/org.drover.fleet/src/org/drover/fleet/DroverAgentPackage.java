package org.drover.fleet;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.fleet.ssh.ShellWord;
import org.drover.mailbox.FleetKey;
import org.drover.model.DroverException;

/** The agent, as its program's jar has it: with it come the scripts that install and remove it. */
public final class DroverAgentPackage implements AgentPackage {

	/**
	 * What an agent is told at its installation.
	 *
	 * @param mailbox    where its mailbox lies, as agents write it: {@code webdav:https://...}
	 * @param credential what that place asks for, by name; empty for nothing, and where each agent is let in by itself
	 * @param own        whether each agent is let in by itself, with a credential of its own
	 * @param interval   between heartbeats, in seconds
	 * @param reach      {@code HOST:PORT} of the place, to be tried before; empty where it is no server
	 */
	public record Settings(FleetKey fleet, String mailbox, Map<String, String> credential, boolean own, int interval, Optional<String> reach) {

		/** For agents that are all told the same. */
		public Settings(FleetKey fleet, String mailbox, Map<String, String> credential, int interval, Optional<String> reach) {
			this(fleet, mailbox, credential, false, interval, reach);
		}

		/** Without the credential. */
		@Override
		public String toString() {
			return "Settings[" + mailbox + "]";
		}
	}

	private record Content(String name, byte[] bytes, int mode) implements Part {

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(bytes);
		}
	}

	private record File(String name, Path file, long size, int mode) implements Part {

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(file);
		}
	}

	private static final String SCRIPTS = "org/drover/agent/install/";
	private static final String JAR = "drover-agent.jar";
	private static final String CONFIG = "agent.json";
	private static final String CREDENTIAL = "credential.json";
	private static final String RUNTIME = "runtime.tar.gz";
	private static final String UNIT = "drover-agent.service";
	private static final String HOME = "/opt/drover-agent";
	private static final String PROGRAM_COMMAND = HOME + "/bin/drover-agent";
	private static final int JAVA = 21;
	private static final int SECRET = 0600;
	private static final int PROGRAM = 0644;
	/** The parts, and the same once more in their place; a runtime unpacked is some three times as long. */
	private static final int ROOM = 4;

	private final String version;
	private final List<Part> parts;
	private final Optional<String> machine;
	private final boolean secrets;
	private final Optional<String> reach;
	private final String uninstall;

	private DroverAgentPackage(String version, List<Part> parts, Optional<String> machine, boolean secrets, Optional<String> reach, String uninstall) {
		this.version = version;
		this.parts = List.copyOf(parts);
		this.machine = machine;
		this.secrets = secrets;
		this.reach = reach;
		this.uninstall = uninstall;
	}

	/** With the Java of the hosts. */
	public static DroverAgentPackage of(Path jar, String version, Settings settings) throws DroverException {
		return of(jar, version, Optional.empty(), "", settings);
	}

	/**
	 * With a Java of its own.
	 *
	 * @param runtime a gzipped tar of a folder {@code runtime}
	 * @param machine that it runs on, as {@code uname -m} names it
	 */
	public static DroverAgentPackage of(Path jar, String version, Path runtime, String machine, Settings settings) throws DroverException {
		return of(jar, version, Optional.of(runtime), machine, settings);
	}

	private static DroverAgentPackage of(Path jar, String version, Optional<Path> runtime, String machine, Settings settings) throws DroverException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			List<Part> parts = new ArrayList<>();
			parts.add(new File(JAR, jar, Files.size(jar), PROGRAM));
			for (String name : List.of("install.sh", "uninstall.sh", "starter.sh", UNIT))
				parts.add(new Content(name, read(zip, name), PROGRAM));
			parts.add(new Content(CONFIG, config(settings), SECRET));
			if (!settings.credential().isEmpty())
				parts.add(credential(settings.credential()));
			if (runtime.isPresent())
				parts.add(new File(RUNTIME, runtime.get(), Files.size(runtime.get()), PROGRAM));
			String uninstall = new String(read(zip, "uninstall.sh"), StandardCharsets.UTF_8);
			return new DroverAgentPackage(version, parts, runtime.map(any -> machine), !settings.credential().isEmpty(), settings.reach(), uninstall);
		} catch (IOException e) {
			throw new DroverException(jar + " is not the agent's program: " + e.getMessage(), e);
		}
	}

	@Override
	public String version() {
		return version;
	}

	@Override
	public Needs needs() {
		long kilobytes = parts.stream().mapToLong(Part::size).sum() / 1024 * ROOM;
		return new Needs(machine.stream().toList(), true, machine.isPresent() ? 0 : JAVA, kilobytes, "/opt", reach);
	}

	@Override
	public List<Part> parts() {
		return parts;
	}

	/** The installation's script waits for no other one, so that it gets the signal itself. */
	@Override
	public String install() {
		return unpacked("exec " + script());
	}

	@Override
	public String prepare() {
		return unpacked(script() + " --no-start && " + PROGRAM_COMMAND + " key > /dev/null");
	}

	@Override
	public AgentPackage with(Map<String, String> credential) {
		List<Part> own = new ArrayList<>(parts);
		own.add(credential(credential));
		return new DroverAgentPackage(version, own, machine, true, reach, uninstall);
	}

	private String script() {
		return "sh ./install.sh --jar " + JAR + " --config " + CONFIG + " --version " + ShellWord.quote(version)
				+ (secrets ? " --credential " + CREDENTIAL : "") + (machine.isEmpty() ? "" : " --runtime runtime");
	}

	private String unpacked(String command) {
		return machine.isEmpty() ? command : "tar xzf " + RUNTIME + " && " + command;
	}

	/** The script as this package has it: the one on the host would be removed while it is read. */
	@Override
	public String remove() {
		return "sh -c " + ShellWord.quote(uninstall) + " uninstall.sh";
	}

	@Override
	public String start() {
		return "systemctl start " + UNIT;
	}

	@Override
	public String stop() {
		return "systemctl stop " + UNIT;
	}

	@Override
	public String query() {
		return "[ -L " + HOME + "/current ] || exit 0; echo $(basename $(readlink " + HOME + "/current)) $(systemctl is-active " + UNIT + ")";
	}

	@Override
	public String identify() {
		return "n=0; until " + PROGRAM_COMMAND + " id 2> /dev/null; do n=$((n + 1)); [ $n -lt 30 ] || exit 1; sleep 1; done; " + PROGRAM_COMMAND
				+ " key 2> /dev/null; exit 0";
	}

	private static byte[] config(Settings settings) {
		Map<String, Object> config = new LinkedHashMap<>();
		config.put("mailbox", settings.mailbox());
		config.put("fleet", settings.fleet().text());
		config.put("interval", settings.interval());
		if (settings.own() || !settings.credential().isEmpty())
			config.put("credential", CREDENTIAL);
		return ProtocolJson.write(config);
	}

	private static Part credential(Map<String, String> credential) {
		return new Content(CREDENTIAL, ProtocolJson.write(credential), SECRET);
	}

	private static byte[] read(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(SCRIPTS + name);
		if (entry == null)
			throw new FileNotFoundException(name + " is missing in it");
		try (InputStream in = zip.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}
}
