package org.drover.connector.ansible.internal;

import java.util.List;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.ObjectRef;

/** Content that an effect has published. Of several of one owner the last one counts; the others are there to come back. */
record Publication(String effect, ObjectRef owner, String version, List<ContentFile> files) {

	static Publication of(String effect, ContentDescription content) {
		return new Publication(effect, content.owner(), content.version(), content.files());
	}

	ContentDescription content() {
		return new ContentDescription(owner, version, files);
	}

	/** Where it lies below {@link ProjectPaths#FILES}. */
	String folder() {
		return LegalNames.group(owner.kind().label().replace('-', '_') + '_' + owner.key()) + '/' + LegalNames.file(version);
	}
}
