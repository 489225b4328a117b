package org.drover.site.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;

/** What a description of content must be like. */
final class ContentRules {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
	private static final int PATH_LENGTH = 2000;

	private ContentRules() {
	}

	static boolean isHash(String text) {
		return HASH.matcher(text).matches();
	}

	static void check(ContentDescription content) throws Refused {
		if (content.owner().key().contains(","))
			throw Refused.invalid(content.owner() + " has a comma in its key, which a list of what distribution points hold cannot take");
		if (content.version().isBlank() || content.version().matches(".*[,=].*") || content.version().length() > 200)
			throw Refused.invalid("the version of the content of " + content.owner() + " is missing, too long, or holds a comma or an equals sign");
		Set<String> paths = new HashSet<>();
		for (ContentFile file : content.files()) {
			if (!isContained(file.path()) || !paths.add(file.path()))
				throw Refused.invalid("the content of " + content.owner() + " has a path that leads outside, is not plain, or comes twice");
			if (!isHash(file.sha256()) || file.size() < 0)
				throw Refused.invalid("the file " + file.path() + " of " + content.owner() + " has no valid hash or size");
		}
	}

	private static boolean isContained(String path) {
		return !path.isEmpty() && path.length() <= PATH_LENGTH && path.indexOf('\\') < 0 && plainSegments(path).isPresent();
	}

	private static Optional<?> plainSegments(String path) {
		return RequestPath.parse("/" + path.replace("%", "%25"));
	}
}
