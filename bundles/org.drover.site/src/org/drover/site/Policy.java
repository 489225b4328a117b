package org.drover.site;

import java.util.List;
import java.util.SortedMap;

import org.drover.connector.ClientHome;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.ObjectRef;

/**
 * What a client is to do.
 *
 * @param home null, or where the released client is to report from now on
 */
public record Policy(String client, String topology, String site, Body body, ClientHome home) {

	/**
	 * The part that clients of equal collections, boundaries and flags share.
	 *
	 * @param version  equal for equal bodies, in every process
	 * @param services base addresses by service kind label; every kind is there, perhaps with none
	 */
	public record Body(String version, List<Deployment> deployments, List<Content> content, SortedMap<String, List<String>> services) {
	}

	/** @param contents {@code kind:key=version} of the content it needs, sorted */
	public record Deployment(String key, String name, List<String> contents) {
	}

	/**
	 * @param hash      as {@link org.drover.connector.ContentDescription#hash()}, empty where the topology keeps none
	 * @param files     empty where the topology does not keep the list itself: a location tells it, and the hash proves it
	 * @param locations base addresses of the distribution points the client may fetch from, perhaps none
	 */
	public record Content(ObjectRef owner, String version, String hash, List<ContentFile> files, List<String> locations) {
	}
}
