package org.drover.mailbox.server.internal;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.apache.jackrabbit.webdav.io.OutputContext;
import org.apache.jackrabbit.webdav.property.DavPropertyName;
import org.apache.jackrabbit.webdav.property.DavPropertySet;
import org.apache.jackrabbit.webdav.property.DefaultDavProperty;
import org.apache.jackrabbit.webdav.property.ResourceType;

/** What the server tells of files. */
final class LiveProperties {

	private static final String CONTENT = "application/octet-stream";
	/** As in HTTP, where the day has two digits always. */
	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

	private LiveProperties() {
	}

	static DavPropertySet of(BoxResource resource, BasicFileAttributes file) {
		DavPropertySet properties = new DavPropertySet();
		properties.add(new ResourceType(resource.isCollection() ? ResourceType.COLLECTION : ResourceType.DEFAULT_RESOURCE));
		properties.add(new DefaultDavProperty<>(DavPropertyName.DISPLAYNAME, resource.getDisplayName()));
		properties.add(new DefaultDavProperty<>(DavPropertyName.GETLASTMODIFIED, HTTP_DATE.format(file.lastModifiedTime().toInstant())));
		Instant created = file.creationTime().toInstant();
		properties.add(new DefaultDavProperty<>(DavPropertyName.CREATIONDATE, DateTimeFormatter.ISO_INSTANT.format(created)));
		if (!resource.isCollection()) {
			properties.add(new DefaultDavProperty<>(DavPropertyName.GETCONTENTLENGTH, Long.toString(file.size())));
			properties.add(new DefaultDavProperty<>(DavPropertyName.GETCONTENTTYPE, CONTENT));
			properties.add(new DefaultDavProperty<>(DavPropertyName.GETETAG, tag(file)));
		}
		return properties;
	}

	/** The same of a file as the fields of an answer to GET. */
	static void head(BoxResource resource, BasicFileAttributes file, OutputContext out) {
		out.setModificationTime(file.lastModifiedTime().toMillis());
		if (resource.isCollection())
			return;
		out.setContentType(CONTENT);
		out.setETag(tag(file));
		if (!out.hasStream())
			out.setContentLength(file.size());
	}

	private static String tag(BasicFileAttributes file) {
		return "\"" + Long.toHexString(file.size()) + "-" + Long.toHexString(file.lastModifiedTime().to(TimeUnit.NANOSECONDS)) + "\"";
	}
}
