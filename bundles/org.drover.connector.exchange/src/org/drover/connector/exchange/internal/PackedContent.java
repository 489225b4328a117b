package org.drover.connector.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.ObjectRef;

/** Content of an object as a package has it: the bytes of its files are parts, or are not in the package. */
final class PackedContent {

	private final String version;
	private final List<ContentFile> files = new ArrayList<>();
	/** By the paths of files. */
	private final Map<String, String> parts = new LinkedHashMap<>();

	PackedContent(String version) {
		this.version = version;
	}

	/** @param part empty where the package does not have the bytes */
	void add(ContentFile file, String part) {
		files.add(file);
		parts.put(file.path(), part);
	}

	boolean has(String path) {
		return parts.containsKey(path);
	}

	List<ContentFile> files() {
		return files;
	}

	/** @return empty where the package does not have the bytes, null where the content has no such file */
	String part(String path) {
		return parts.get(path);
	}

	ContentDescription describe(ObjectRef owner) {
		return new ContentDescription(owner, version, files);
	}
}
