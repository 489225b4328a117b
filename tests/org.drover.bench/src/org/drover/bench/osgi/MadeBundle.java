package org.drover.bench.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.drover.bench.osgi.Installation.Content;

/** A bundle of classes of the bench. */
final class MadeBundle {

	static final String VERSION = "1.0.0";

	private MadeBundle() {
	}

	/** @param extensions besides those of the content */
	static void write(Path file, String name, Content content, String extensions) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest(name, content))) {
			put(jar, "plugin.xml", pluginXml(extensions + content.more()).getBytes(StandardCharsets.UTF_8));
			for (Class<?> type : content.classes())
				put(jar, type);
		}
	}

	private static Manifest manifest(String name, Content content) {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", name + ";singleton:=true");
		main.putValue("Bundle-Version", VERSION);
		main.putValue("Require-Bundle", String.join(",", content.requires()));
		return manifest;
	}

	private static String pluginXml(String extensions) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin>\n" + extensions + "</plugin>\n";
	}

	/** With the classes it declares inside. */
	private static void put(JarOutputStream jar, Class<?> type) throws IOException {
		put(jar, type.getName().replace('.', '/') + ".class", bytes(type));
		for (Class<?> inner : type.getDeclaredClasses())
			put(jar, inner);
	}

	private static byte[] bytes(Class<?> type) throws IOException {
		try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
			return in.readAllBytes();
		}
	}

	private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
		jar.putNextEntry(new ZipEntry(name));
		jar.write(bytes);
		jar.closeEntry();
	}
}
