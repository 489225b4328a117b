package org.drover.mailbox.server.internal;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	private LiveProperties() {
	}

	private static final List<DavPropertyName> TEXTS = List.of(DavPropertyName.DISPLAYNAME, DavPropertyName.GETLASTMODIFIED, DavPropertyName.CREATIONDATE,
			DavPropertyName.GETCONTENTLENGTH, DavPropertyName.GETCONTENTTYPE, DavPropertyName.GETETAG);

	static DavPropertySet of(BoxResource resource, BasicFileAttributes file) {
		DavPropertySet properties = new DavPropertySet();
		properties.add(new ResourceType(resource.isCollection() ? ResourceType.COLLECTION : ResourceType.DEFAULT_RESOURCE));
		for (DavPropertyName name : TEXTS)
			text(name, resource.getDisplayName(), file).ifPresent(value -> properties.add(new DefaultDavProperty<>(name, value)));
		return properties;
	}

	/** @return empty where it has none of the kind */
	static Optional<String> text(DavPropertyName name, String displayed, BasicFileAttributes file) {
		if (name.equals(DavPropertyName.GETLASTMODIFIED))
			return Optional.of(HTTP_DATE.format(file.lastModifiedTime().toInstant()));
		if (name.equals(DavPropertyName.DISPLAYNAME))
			return Optional.of(displayed);
		if (name.equals(DavPropertyName.CREATIONDATE))
			return Optional.of(DateTimeFormatter.ISO_INSTANT.format(file.creationTime().toInstant()));
		if (file.isDirectory())
			return Optional.empty();
		if (name.equals(DavPropertyName.GETCONTENTLENGTH))
			return Optional.of(Long.toString(file.size()));
		if (name.equals(DavPropertyName.GETCONTENTTYPE))
			return Optional.of(CONTENT);
		return name.equals(DavPropertyName.GETETAG) ? Optional.of(tag(file)) : Optional.empty();
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
