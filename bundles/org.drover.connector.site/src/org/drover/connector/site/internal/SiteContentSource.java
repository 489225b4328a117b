package org.drover.connector.site.internal;

import java.io.InputStream;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** What the site has published, read by its provider rather than as a client. The site keeps the hashes, so describing costs nothing. */
final class SiteContentSource implements ContentSource {

	private final SiteClient client;

	SiteContentSource(SiteClient client) {
		this.client = client;
	}

	@Override
	public ContentDescription describe(ObjectRef owner) throws DroverException {
		return Wire.content(client.get("/content/description?owner=" + SiteClient.escape(owner.toString())));
	}

	@Override
	public InputStream open(ObjectRef owner, String path) throws DroverException {
		return open(owner, path, 0);
	}

	@Override
	public InputStream open(ObjectRef owner, String path, long from) throws DroverException {
		return client.open("/content/file?owner=" + SiteClient.escape(owner.toString()) + "&path=" + SiteClient.escape(path) + (from == 0 ? "" : "&from=" + from));
	}
}
