package org.drover.mailbox.places;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** s3proxy, an S3 server that keeps its objects in memory, with one access key. It has no bucket yet. */
public final class S3Server implements AutoCloseable {

	public static final String KEY = "drover";
	public static final String SECRET = "let-me-in";

	/** Where the build puts the program: all of it in one jar. */
	private static final String PROGRAM = "drover.s3proxy";

	private final ServerProcess process;
	private final int port;

	private S3Server(ServerProcess process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Why it cannot be started here; empty where it can. */
	public static String obstacle() {
		return Files.isReadable(program()) ? "" : "s3proxy is not there: -D" + PROGRAM + " names no jar";
	}

	private static Path program() {
		return Path.of(System.getProperty(PROGRAM, "target/s3proxy.jar"));
	}

	public static S3Server start() throws IOException, InterruptedException {
		Path folder = ServerProcess.folder("s3proxy");
		int port = ServerProcess.freePort();
		Path properties = Files.writeString(folder.resolve("s3proxy.conf"), """
				s3proxy.endpoint=http://127.0.0.1:%d
				s3proxy.authorization=aws-v2-or-v4
				s3proxy.identity=%s
				s3proxy.credential=%s
				jclouds.provider=transient-nio2
				jclouds.identity=none
				jclouds.credential=none
				""".formatted(port, KEY, SECRET));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = List.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", program().toString(), "org.gaul.s3proxy.Main", "--properties",
				properties.toString());
		return new S3Server(ServerProcess.start(folder, port, command), port);
	}

	public URI uri() {
		return URI.create("http://127.0.0.1:" + port);
	}

	@Override
	public void close() throws IOException {
		process.close();
	}
}
