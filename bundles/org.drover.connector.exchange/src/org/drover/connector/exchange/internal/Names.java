package org.drover.connector.exchange.internal;

import java.util.Locale;
import java.util.Optional;

import org.drover.model.DependencyKind;

/** The words of the format, as docs/exchange.md lists them. They never change. */
final class Names {

	static final int VERSION = 1;
	static final String NAMESPACE = "http://drover.org/exchange/1";

	static final String CONTENT_TYPES_ITEM = "[Content_Types].xml";
	static final String CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
	static final String RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

	static final String RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
	static final String ESTATE_TYPE = "application/vnd.drover.estate+xml";
	static final String OBJECTS_TYPE = "application/vnd.drover.objects+xml";
	static final String CONTENT_TYPE = "application/octet-stream";

	/** From the package to its estate part. */
	static final String ESTATE = NAMESPACE + "/estate";
	/** From the estate to a part with objects. */
	static final String OBJECTS = NAMESPACE + "/objects";
	/** From a part with objects to bytes of one of their files. */
	static final String CONTENT = NAMESPACE + "/content";
	/** Before the name of a kind of dependency. */
	static final String NEEDS = NAMESPACE + "/needs/";
	/** Before an object that is not in the package. */
	static final String ABSENT = NAMESPACE + "/absent#";

	private Names() {
	}

	/** Empty where this Drover has no such kind of dependency. */
	static Optional<DependencyKind> kind(String type) {
		String label = type.substring(NEEDS.length());
		for (DependencyKind kind : DependencyKind.values()) {
			if (kind.label().equals(label))
				return Optional.of(kind);
		}
		return Optional.empty();
	}

	/** The name of a part as names are compared. */
	static String folded(String part) {
		return part.toLowerCase(Locale.ROOT);
	}

	/** The part that says what a part is related to; the package itself is {@code /}. */
	static String relationships(String part) {
		int slash = part.lastIndexOf('/');
		return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
	}
}
