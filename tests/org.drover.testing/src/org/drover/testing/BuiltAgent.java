package org.drover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agent's program as the build made it, and a Java to go with it. */
public final class BuiltAgent {

	private static final Path PROGRAM = Path.of(System.getProperty("drover.root", "."), "releng/org.drover.agent.jar/target/drover-agent.jar");
	private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported";

	private BuiltAgent() {
	}

	public static Path program() {
		return PROGRAM;
	}

	/** What its Java runs on, as {@code uname -m} names it. */
	public static String machine() {
		return System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
	}

	/**
	 * The part of this Java that an agent needs.
	 *
	 * @param folder that it is made in, unless it is there
	 * @return a gzipped tar
	 */
	public static Path runtime(Path folder) throws IOException, InterruptedException {
		Path packed = folder.resolve("runtime.tar.gz");
		if (Files.exists(packed))
			return packed;
		run(Path.of(System.getProperty("java.home"), "bin/jlink").toString(), "--add-modules", MODULES, "--strip-debug", "--no-header-files", "--no-man-pages",
				"--output", folder.resolve("runtime").toString());
		run("tar", "-czf", packed.toString(), "-C", folder.toString(), "runtime");
		return packed;
	}

	private static void run(String... command) throws IOException, InterruptedException {
		int status = new ProcessBuilder(command).inheritIO().start().waitFor();
		if (status != 0)
			throw new IOException(String.join(" ", command) + " ended with " + status);
	}
}
