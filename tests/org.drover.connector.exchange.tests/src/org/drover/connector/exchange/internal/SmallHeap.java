package org.drover.connector.exchange.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.FormatFinding;
import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Reads and checks a package in a Java process of its own, whose heap is small. */
public final class SmallHeap {

	static final int MEGABYTES = 160;

	private static final long PATIENCE_SECONDS = 300;

	private SmallHeap() {
	}

	/** @return what both said, a line each: {@code taken}, or why not */
	static List<String> read(Path file) throws IOException, InterruptedException {
		Path said = file.resolveSibling(file.getFileName() + ".said");
		Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + MEGABYTES + "m", "-XX:+UseSerialGC",
				"-XX:+ExitOnOutOfMemoryError", "-cp", classPath(), SmallHeap.class.getName(), file.toString())
						.redirectErrorStream(true).redirectOutput(said.toFile()).start();
		if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			child.destroyForcibly();
			throw new IllegalStateException("the child does not end");
		}
		List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
		if (child.exitValue() != 0)
			throw new IllegalStateException("the child ended with status " + child.exitValue() + ": " + lines);
		return lines;
	}

	public static void main(String[] arguments) throws DroverException {
		Path file = Path.of(arguments[0]);
		try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
			connector.read(new Nowhere(), new NullProgressMonitor());
			System.out.println("taken");
		} catch (DroverException e) {
			System.out.println(e.getMessage());
		}
		List<FormatFinding> findings = Packages.check(file);
		System.out.println(findings.isEmpty() ? "taken" : findings.getFirst().part() + ": " + findings.getFirst().text());
	}

	private static final class Nowhere implements MetadataSink {

		@Override
		public void object(ManagedObject object) {
			// only reading counts
		}

		@Override
		public void dependency(Dependency dependency) {
			// likewise
		}
	}

	private static String classPath() {
		Bundle own = FrameworkUtil.getBundle(SmallHeap.class);
		if (own == null)
			return System.getProperty("java.class.path");
		return Stream.of(own.getBundleContext().getBundles()).flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream()).map(SmallHeap::classes)
				.collect(Collectors.joining(File.pathSeparator));
	}

	/** A bundle may be a folder in the workspace, its classes below. */
	private static String classes(File bundle) {
		File classes = new File(bundle, "target/classes");
		return (classes.isDirectory() ? classes : bundle).getPath();
	}
}
