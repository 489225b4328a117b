package org.drover.connector.site.internal;

import java.io.InputStream;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Puts content into the site. */
final class SiteContentTarget implements ContentTarget {

	private final SiteClient client;

	SiteContentTarget(SiteClient client) {
		this.client = client;
	}

	@Override
	public boolean hasFile(String sha256) throws DroverException {
		return client.get("/files/" + SiteClient.escape(sha256)).path("present").asBoolean();
	}

	@Override
	public void putFile(String sha256, long size, InputStream bytes) throws DroverException {
		putFile(sha256, size, 0, bytes);
	}

	@Override
	public long received(String sha256) throws DroverException {
		return client.get("/files/" + SiteClient.escape(sha256)).path("received").asLong();
	}

	@Override
	public void putFile(String sha256, long size, long from, InputStream bytes) throws DroverException {
		client.put("/files/" + SiteClient.escape(sha256), size, from, bytes);
	}

	@Override
	public void publish(String effect, ContentDescription content) throws DroverException {
		client.post("/content/publish", Wire.write(content).put("effect", effect));
	}

	@Override
	public void replace(String effect, ContentDescription content) throws DroverException {
		client.post("/content/replace", Wire.write(content).put("effect", effect));
	}

	@Override
	public void withdraw(String effect, ObjectRef owner) throws DroverException {
		client.post("/content/withdraw", Wire.object().put("effect", effect).put("owner", owner.toString()));
	}

	@Override
	public boolean published(String effect, ObjectRef owner) throws DroverException {
		return client.get("/content/published?effect=" + SiteClient.escape(effect) + "&owner=" + SiteClient.escape(owner.toString()))
				.path("published").asBoolean();
	}
}
