package org.drover.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PuppetDB on free ports of this machine, in clear text and, to those with a certificate, encrypted; with a database of its own. It takes half a minute to
 * start, and much longer on a busy machine.
 */
public final class ScratchPuppetDb implements AutoCloseable {

	/** Of the key store with the client's certificate. */
	public static final String PASSWORD = "let-me-in";

	private static final Path PROGRAM = Path.of("/usr/share/puppetdb/puppetdb.jar");
	private static final Path SERVICES = Path.of("/etc/puppetdb/bootstrap.cfg");
	/** Debian's own, which it is made for; another one would do as well. */
	private static final Path DEBIANS_JAVA = Path.of("/usr/lib/jvm/default-java/bin/java");
	private static final String HOST = "127.0.0.1";
	private static final long START_SECONDS = 400;
	private static final int OK = 200;
	/** How long a command is waited for, until what it sends can be read. */
	private static final int COMMAND_SECONDS = 120;

	private final Path folder;
	private final int port;
	private final int securePort;
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private Process server;

	private ScratchPuppetDb(Path folder, int port, int securePort) {
		this.folder = folder;
		this.port = port;
		this.securePort = securePort;
	}

	/** Why none can be started here; empty where one can. */
	public static String obstacle() {
		return Files.exists(PROGRAM) && Files.exists(SERVICES) ? ScratchPostgres.obstacle() : "PuppetDB is not installed";
	}

	/** Makes an empty one. */
	public static ScratchPuppetDb start(Path folder) throws IOException, InterruptedException, SQLException {
		ScratchPostgres postgres = ScratchPostgres.shared();
		String database = postgres.createDatabase();
		postgres.execute(database, "CREATE EXTENSION pg_trgm");
		ScratchPuppetDb made = new ScratchPuppetDb(Files.createDirectories(folder), freePort(), freePort());
		made.certificates();
		made.configure(postgres, database);
		made.launch();
		return made;
	}

	/** On this machine only. */
	public String url() {
		return "http://" + HOST + ":" + port;
	}

	/** For those that show the certificate in {@link #keyStore}. */
	public String secureUrl() {
		return "https://" + HOST + ":" + securePort;
	}

	/** Has signed the certificates of both sides. */
	public Path ca() {
		return folder.resolve("ca.pem");
	}

	/** Its password is {@link #PASSWORD}. */
	public Path keyStore() {
		return folder.resolve("client.p12");
	}

	/** Sends a command, as a Puppet server does, and waits until it has been carried out. */
	public void command(String name, int version, String node, String json) throws IOException, InterruptedException {
		URI address = URI.create(url() + "/pdb/cmd/v1?command=" + name + "&version=" + version + "&certname=" + URLEncoder.encode(node, StandardCharsets.UTF_8)
				+ "&secondsToWaitForCompletion=" + COMMAND_SECONDS);
		HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
				BodyHandlers.ofString());
		if (answer.statusCode() != OK || !answer.body().replace(" ", "").contains("\"processed\":true"))
			throw new IOException("PuppetDB did not take the command " + name + ": " + answer.statusCode() + " " + answer.body());
	}

	private void certificates() throws IOException, InterruptedException {
		Files.writeString(folder.resolve("names"), "subjectAltName=IP:" + HOST + ",DNS:localhost\n");
		openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Scratch CA", "-keyout", "ca.key", "-out", "ca.pem");
		for (String side : List.of("server", "client")) {
			openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + side, "-keyout", side + ".key", "-out", side + ".csr");
			openssl("x509", "-req", "-in", side + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names", "-out",
					side + ".pem");
		}
		openssl("pkcs12", "-export", "-in", "client.pem", "-inkey", "client.key", "-passout", "pass:" + PASSWORD, "-out", "client.p12");
	}

	private void openssl(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("openssl"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException("openssl failed: " + said);
	}

	private void configure(ScratchPostgres postgres, String database) throws IOException {
		Files.createDirectories(folder.resolve("conf"));
		Files.createDirectories(folder.resolve("var"));
		Files.writeString(folder.resolve("conf/scratch.ini"), """
				[global]
				vardir = %1$s/var
				[database]
				subname = //%2$s:%3$d/%4$s
				username = %5$s
				password = %6$s
				[jetty]
				host = %2$s
				port = %7$d
				ssl-host = %2$s
				ssl-port = %8$d
				ssl-key = %1$s/server.key
				ssl-cert = %1$s/server.pem
				ssl-ca-cert = %1$s/ca.pem
				[nrepl]
				enabled = false
				[puppetdb]
				disable-update-checking = true
				""".formatted(folder, HOST, postgres.port(), database, ScratchPostgres.USER, ScratchPostgres.PASSWORD, port, securePort));
		Files.writeString(folder.resolve("conf/auth.conf"), "authorization: { version: 1, rules: [] }\n");
	}

	private void launch() throws IOException, InterruptedException {
		String java = Files.isExecutable(DEBIANS_JAVA) ? DEBIANS_JAVA.toString() : Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = List.of(java, "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", PROGRAM.toString(), "clojure.main", "-m",
				"puppetlabs.puppetdb.core", "services", "--config", folder.resolve("conf").toString(), "--bootstrap-config", SERVICES.toString());
		server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly, "stop PuppetDB"));
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (!answers()) {
			if (System.nanoTime() > deadline || !server.isAlive()) {
				close();
				throw new IOException("PuppetDB does not start: " + lastWords());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
		}
	}

	/** While it starts it has no port yet, or answers that it is not ready. */
	private boolean answers() throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/pdb/query/v4/nodes")).build();
			return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
		} catch (IOException e) {
			return false;
		}
	}

	private String lastWords() throws IOException {
		try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
			List<String> said = lines.toList();
			return String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		server.destroyForcibly();
		server.onExit().join();
	}
}
