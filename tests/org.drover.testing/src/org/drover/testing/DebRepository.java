package org.drover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A folder of Debian packages, which package managers of other machines that see it can install from. Each has one file, which names its version. */
public final class DebRepository {

	private final Path folder;

	/** @param folder empty, and seen by all in the same place */
	public DebRepository(Path folder) {
		this.folder = folder;
	}

	/** The line that tells a package manager of it. */
	public String source() {
		return "deb [trusted=yes] file:" + folder + " ./\n";
	}

	/** Where the file of a package is on a host that has it. */
	public static String file(String name) {
		return "usr/share/" + name + "/version";
	}

	public void add(String name, String version) throws IOException, InterruptedException {
		Path tree = Files.createTempDirectory(folder, "tree");
		Files.createDirectories(tree.resolve("DEBIAN"));
		Files.createDirectories(tree.resolve(file(name)).getParent());
		Files.writeString(tree.resolve(file(name)), version + "\n");
		String control = "Package: " + name + "\nVersion: " + version + "\nArchitecture: all\nMaintainer: Drover <drover@example.org>\nDescription: probe\n";
		Files.writeString(tree.resolve("DEBIAN/control"), control);
		ContainerHosts.run("chmod", "-R", "a+rX", folder.toString());
		Path deb = folder.resolve(name + "_" + version + "_all.deb");
		ContainerHosts.run("dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString());
		Path index = folder.resolve("Packages");
		String before = Files.exists(index) ? Files.readString(index) : "";
		Files.writeString(index, before + control + "Filename: ./" + deb.getFileName() + "\nSize: " + Files.size(deb) + "\nSHA256: " + sha256(deb) + "\n\n");
		ContainerHosts.run("chmod", "-R", "a+rX", folder.toString());
	}

	private static String sha256(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
