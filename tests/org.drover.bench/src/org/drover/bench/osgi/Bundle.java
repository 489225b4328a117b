package org.drover.bench.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle of the product, as far as it is needed to tell which others it needs.
 *
 * @param requires names of bundles
 * @param imports  packages
 * @param host     the bundle it is a fragment of
 * @param uses     extenders that it does not resolve without
 * @param serves   extenders that it is
 */
record Bundle(Path file, String name, String version, Set<String> requires, Set<String> imports, Set<String> exports, Optional<String> host,
		Set<String> uses, Set<String> serves) {

	private static final Pattern EXTENDER = Pattern.compile("osgi\\.extender(?::String)?=\"?([\\w.]+)");

	/** @param file a jar, or the folder it has been unpacked to */
	static Bundle read(Path file) throws IOException {
		Attributes manifest = manifest(file).getMainAttributes();
		return new Bundle(file, name(manifest.getValue("Bundle-SymbolicName")), manifest.getValue("Bundle-Version"),
				needed(manifest.getValue("Require-Bundle")), needed(manifest.getValue("Import-Package")), all(manifest.getValue("Export-Package")),
				clauses(manifest.getValue("Fragment-Host")).stream().map(Bundle::name).findFirst(), extenders(manifest.getValue("Require-Capability")),
				extenders(manifest.getValue("Provide-Capability")));
	}

	private static Set<String> extenders(String header) {
		Set<String> extenders = new HashSet<>();
		clauses(header).stream().filter(clause -> !clause.contains("resolution:=optional")).map(EXTENDER::matcher).filter(Matcher::find)
				.forEach(found -> extenders.add(found.group(1)));
		return extenders;
	}

	private static Manifest manifest(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			try (InputStream in = Files.newInputStream(file.resolve(JarFile.MANIFEST_NAME))) {
				return new Manifest(in);
			}
		}
		try (JarFile jar = new JarFile(file.toFile())) {
			return jar.getManifest();
		}
	}

	private static Set<String> needed(String header) {
		return names(clauses(header).stream().filter(clause -> !clause.contains("resolution:=optional")).toList());
	}

	private static Set<String> all(String header) {
		return names(clauses(header));
	}

	private static Set<String> names(List<String> clauses) {
		Set<String> names = new HashSet<>();
		clauses.forEach(clause -> names.add(name(clause)));
		return names;
	}

	private static String name(String clause) {
		return clause.split(";")[0].strip();
	}

	/** Commas in quotes part versions, not clauses. */
	private static List<String> clauses(String header) {
		return header == null ? List.of() : Arrays.asList(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
	}
}
