package org.drover.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the reading commands of other processes while this one has the project open, over a local socket in a folder that only its
 * user can enter. The file {@code owner} in the project says where the socket is. One exchange a connection: arguments and variables there, exit
 * status, output and errors back. Who asks and goes away before the answer has the command interrupted.
 */
public final class ProjectOwner implements ProjectHost.Hosting {

	private static final Logger LOG = LoggerFactory.getLogger(ProjectOwner.class);
	private static final String ADDRESS = "owner";
	private static final int MOST_ARGUMENTS = 1_000;
	private static final int LONGEST_ANSWER = 256 << 20;
	private static final long PATIENCE_SECONDS = 60;

	private final Environment environment;
	private final Project project;
	private final Runnable afterEach;
	private final ServerSocketChannel server;
	private final Path socketFolder;
	/** One party for each command, and one for the owner itself. */
	private final Phaser commands = new Phaser(1);
	private final Set<Thread> running = ConcurrentHashMap.newKeySet();

	private ProjectOwner(Environment environment, Project project, Runnable afterEach) throws IOException {
		this.environment = environment;
		this.project = project;
		this.afterEach = afterEach;
		this.socketFolder = Files.createTempDirectory("drover", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Path socket = socketFolder.resolve("socket");
		this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		server.bind(UnixDomainSocketAddress.of(socket));
		Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
		Files.writeString(project.folder().resolve(ADDRESS), socket.toString());
		// A virtual thread would leave its poller behind, in a native call that a JVM waits 300 ms for when it ends
		Thread.ofPlatform().daemon().name("project owner").start(this::serve);
	}

	/** Others open a shared project themselves: for one, this does nothing. */
	public static ProjectHost.Hosting of(Environment environment, Project project) throws DroverException {
		return of(environment, project, () -> {
		});
	}

	/** @param afterEach called after each command, see {@link ProjectHost#host} */
	static ProjectHost.Hosting of(Environment environment, Project project, Runnable afterEach) throws DroverException {
		if (project.shared())
			return () -> {
			};
		try {
			return new ProjectOwner(environment, project, afterEach);
		} catch (IOException e) {
			throw new DroverException("cannot open a local socket for the project " + project.folder() + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Has the owner of a project run a reading command.
	 *
	 * @param variables what the command is to find in its environment
	 * @return the exit status, or empty where nobody answers
	 */
	public static Optional<Integer> ask(Path folder, List<String> arguments, Map<String, String> variables, Terminal terminal) {
		try {
			Path socket = Path.of(Files.readString(folder.resolve(ADDRESS)).strip());
			try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
				return Optional.of(ask(channel, texts(arguments, variables), terminal));
			}
		} catch (IOException e) {
			LOG.debug("the owner of {} does not answer", folder, e);
			return Optional.empty();
		}
	}

	/** Both lists of texts behind one another, names and values in turn. */
	private static List<List<String>> texts(List<String> arguments, Map<String, String> variables) {
		List<String> pairs = new ArrayList<>();
		variables.forEach((name, value) -> pairs.addAll(List.of(name, value)));
		return List.of(arguments, pairs);
	}

	private static int ask(SocketChannel channel, List<List<String>> texts, Terminal terminal) throws IOException {
		DataOutputStream question = new DataOutputStream(Channels.newOutputStream(channel));
		for (List<String> list : texts) {
			question.writeInt(list.size());
			for (String text : list)
				write(question, text.getBytes(StandardCharsets.UTF_8));
		}
		question.flush();
		DataInputStream answer = new DataInputStream(Channels.newInputStream(channel));
		int status = answer.readInt();
		terminal.out().write(read(answer));
		terminal.out().flush();
		terminal.err().write(read(answer));
		terminal.err().flush();
		return status;
	}

	private void serve() {
		while (server.isOpen()) {
			try {
				SocketChannel channel = server.accept();
				if (commands.register() < 0)
					channel.close(); // it came while the project is being closed
				else
					Thread.ofVirtual().start(() -> answer(channel));
			} catch (ClosedChannelException e) {
				return;
			} catch (IOException e) {
				LOG.warn("the project's socket failed", e);
				return;
			}
		}
	}

	private void answer(SocketChannel channel) {
		try (channel) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ByteArrayOutputStream err = new ByteArrayOutputStream();
			Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
			int status = execute(channel, terminal);
			DataOutputStream answer = new DataOutputStream(Channels.newOutputStream(channel));
			answer.writeInt(status);
			write(answer, out.toByteArray());
			write(answer, err.toByteArray());
			answer.flush();
		} catch (IOException e) {
			LOG.debug("a reading command went away", e);
		}
	}

	private int execute(SocketChannel channel, Terminal terminal) throws IOException {
		Thread command = Thread.currentThread();
		AtomicBoolean answered = new AtomicBoolean();
		running.add(command);
		try {
			DataInputStream question = new DataInputStream(Channels.newInputStream(channel));
			List<String> arguments = texts(question);
			Map<String, String> variables = pairs(texts(question));
			Thread.ofVirtual().start(() -> interruptWhenAlone(channel, command, answered));
			int status = Drover.execute(environment.answering(terminal, variables, project), arguments);
			afterEach.run();
			return status;
		} finally {
			answered.set(true);
			running.remove(command);
			commands.arriveAndDeregister();
		}
	}

	/** Who asks says nothing more until it has its answer, unless it ends. */
	private static void interruptWhenAlone(SocketChannel channel, Thread command, AtomicBoolean answered) {
		try {
			channel.read(ByteBuffer.allocate(1));
		} catch (IOException e) {
			LOG.debug("a reading command went away", e);
		}
		if (!answered.get())
			command.interrupt();
	}

	private static List<String> texts(DataInputStream question) throws IOException {
		int count = question.readInt();
		if (count < 0 || count > MOST_ARGUMENTS)
			throw new IOException(count + " arguments");
		List<String> texts = new ArrayList<>();
		for (int index = 0; index < count; index++)
			texts.add(new String(read(question), StandardCharsets.UTF_8));
		return texts;
	}

	private static Map<String, String> pairs(List<String> texts) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (int index = 0; index + 1 < texts.size(); index += 2)
			pairs.put(texts.get(index), texts.get(index + 1));
		return pairs;
	}

	private static void write(DataOutputStream to, byte[] bytes) throws IOException {
		to.writeInt(bytes.length);
		to.write(bytes);
	}

	private static byte[] read(DataInputStream from) throws IOException {
		int length = from.readInt();
		if (length < 0 || length > LONGEST_ANSWER)
			throw new IOException("a text of " + length + " bytes");
		return from.readNBytes(length);
	}

	/** Waits for the commands under way, which the project must not be closed under; a long one is interrupted in the end. */
	@Override
	public void close() {
		try {
			server.close();
			awaitCommands();
			Files.deleteIfExists(project.folder().resolve(ADDRESS));
			Files.deleteIfExists(socketFolder.resolve("socket"));
			Files.deleteIfExists(socketFolder);
		} catch (IOException e) {
			LOG.debug("the project's socket is left behind", e);
		}
	}

	private void awaitCommands() {
		int phase = commands.arriveAndDeregister();
		try {
			commands.awaitAdvanceInterruptibly(phase, PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException e) {
			running.forEach(Thread::interrupt);
			commands.awaitAdvance(phase);
		} catch (InterruptedException e) {
			running.forEach(Thread::interrupt);
			Thread.currentThread().interrupt();
		}
	}
}
