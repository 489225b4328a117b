package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Content that is in a package. The package names the hashes, so describing costs little; they are compared when the bytes are read. */
final class ExchangeContent implements ContentSource {

	private final Path file;
	private final Package opened;
	private final OwnerIndex owners;

	ExchangeContent(Path file, Package opened, Heading heading) {
		this.file = file;
		this.opened = opened;
		this.owners = new OwnerIndex(file, opened, heading, object -> object.content().isPresent());
	}

	@Override
	public ContentDescription describe(ObjectRef owner) throws DroverException {
		return content(owner).describe(owner);
	}

	@Override
	public InputStream open(ObjectRef owner, String path) throws DroverException {
		PackedContent content = content(owner);
		String part = content.part(path);
		if (part == null)
			throw new DroverException("the content of " + owner + " in " + file + " has no file " + path);
		if (part.isEmpty())
			throw new DroverException("the bytes of " + path + " of " + owner + " are not in " + file + ": have the package written with content");
		ContentFile described = content.files().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
		try {
			return new HashedStream(opened.stream(part, described.size()), described, part);
		} catch (Refusal e) {
			throw ExchangeConnector.refused(file, e);
		} catch (IOException e) {
			throw ExchangeConnector.unreadable(file, e);
		}
	}

	private PackedContent content(ObjectRef owner) throws DroverException {
		return owners.find(owner).stream().findFirst().flatMap(PackedObject::content)
				.orElseThrow(() -> new DroverException("the package " + file + " has no content of " + owner + ": have it written with content"));
	}
}
