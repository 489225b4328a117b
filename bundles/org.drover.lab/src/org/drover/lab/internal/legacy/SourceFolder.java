package org.drover.lab.internal.legacy;

import java.util.List;

/** The content of an object: a package of the content library and its source files. */
record SourceFolder(String packageId, List<SourceFile> files) {

	int kilobytes() {
		return files.stream().mapToInt(SourceFile::kilobytes).sum();
	}

	long bytes() {
		return (long) kilobytes() << 10;
	}
}
