package org.drover.cli.internal.support;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.drover.model.DroverException;
import org.drover.store.backup.PartFile;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A bundle while it is written. Every text in it, also of failures, has passed the cleaner: there is no other way in. */
final class SupportZip {

	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** Finds out one thing. */
	@FunctionalInterface
	interface Source {
		Object read() throws Exception;
	}

	private final UnaryOperator<String> cleaner;
	private final PartFile file;
	private final ZipOutputStream zip;
	private final List<String> entries = new ArrayList<>();
	private final List<String> missing = new ArrayList<>();

	SupportZip(PartFile file, UnaryOperator<String> cleaner) {
		this.file = file;
		this.cleaner = cleaner;
		this.zip = new ZipOutputStream(new BufferedOutputStream(file.stream()));
	}

	/**
	 * Adds what a source finds: a text as it is, anything else as JSON. One that fails is named among what is missing.
	 *
	 * @param name without anybody's names in it
	 */
	void add(String name, Source source) throws DroverException {
		String text;
		try {
			Object found = source.read();
			text = found instanceof String string ? string : JSON.writeValueAsString(found) + "\n";
		} catch (Exception e) { // a bundle is asked for when something is broken already: what is left of it goes in
			LoggerFactory.getLogger(SupportZip.class).debug("{} is left out", name, e);
			lack(name + ": " + (e instanceof DroverException ? e.getMessage() : e.toString()));
			return;
		}
		write(name, text);
	}

	/** @param what is not in the bundle, and why */
	void lack(String what) {
		missing.add(cleaner.apply(what));
	}

	List<String> missing() {
		return List.copyOf(missing);
	}

	List<String> entries() {
		return List.copyOf(entries);
	}

	/** Adds the page that says what is in, and ends the archive. */
	void finish(String heading) throws DroverException {
		StringBuilder page = new StringBuilder(heading).append("\n\nIn this bundle:\n\n");
		entries.forEach(entry -> page.append("  ").append(entry).append('\n'));
		page.append(missing.isEmpty() ? "\nNothing is missing.\n" : "\nMissing:\n\n");
		missing.forEach(what -> page.append("  ").append(what).append('\n'));
		write("README.txt", page.toString());
		try {
			zip.close();
		} catch (IOException e) {
			throw file.failure(e);
		}
	}

	private void write(String name, String text) throws DroverException {
		try {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(cleaner.apply(text).getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
			entries.add(name);
		} catch (IOException e) {
			throw file.failure(e);
		}
	}
}
