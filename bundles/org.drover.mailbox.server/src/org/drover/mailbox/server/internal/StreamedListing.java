package org.drover.mailbox.server.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.apache.jackrabbit.webdav.DavException;
import org.apache.jackrabbit.webdav.property.DavPropertyName;
import org.apache.jackrabbit.webdav.util.EncodeUtil;

/**
 * The answer to a PROPFIND that names its properties, written while the files are gone through: one of all mailboxes may have a hundred thousand
 * entries, which the library would keep in memory as a document.
 */
final class StreamedListing {

	private static final String DAV = "DAV:";

	private final XMLStreamWriter xml;
	private final List<DavPropertyName> wanted;

	private StreamedListing(OutputStream out, Iterable<DavPropertyName> wanted) throws XMLStreamException {
		xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
		this.wanted = new ArrayList<>();
		wanted.forEach(this.wanted::add);
	}

	/**
	 * @param names of the folder, from that of all mailboxes
	 * @param depth how far below
	 * @throws IOException where it cannot be completed; what has been written is not whole then
	 */
	static void write(OutputStream out, List<String> names, Path folder, BasicFileAttributes attributes, int depth, Iterable<DavPropertyName> wanted)
			throws IOException {
		try {
			StreamedListing listing = new StreamedListing(out, wanted);
			listing.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			listing.start("multistatus");
			listing.xml.writeNamespace("D", DAV);
			listing.entry(names, folder, attributes, depth);
			listing.xml.writeEndElement();
			listing.xml.writeEndDocument();
			listing.xml.flush();
		} catch (XMLStreamException | DavException e) {
			throw new IOException("a listing that could not be written", e);
		}
	}

	private void entry(List<String> names, Path path, BasicFileAttributes attributes, int depth) throws XMLStreamException, IOException, DavException {
		response(names, attributes);
		if (depth <= 0 || !attributes.isDirectory())
			return;
		try (DirectoryStream<Path> members = Files.newDirectoryStream(path)) {
			for (Path member : members) {
				String name = member.getFileName().toString();
				Optional<BasicFileAttributes> found = Boxes.isMember(names, name) ? Boxes.attributes(member) : Optional.empty();
				if (found.isPresent())
					entry(with(names, name), member, found.get(), depth - 1);
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			return; // it has gone meanwhile
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
	}

	private static List<String> with(List<String> names, String name) {
		List<String> longer = new ArrayList<>(names);
		longer.add(name);
		return longer;
	}

	private void response(List<String> names, BasicFileAttributes attributes) throws XMLStreamException {
		start("response");
		String path = EncodeUtil.escapePath("/" + String.join("/", names));
		text("href", attributes.isDirectory() && !names.isEmpty() ? path + "/" : path);
		List<DavPropertyName> missing = new ArrayList<>();
		start("propstat");
		start("prop");
		for (DavPropertyName name : wanted)
			if (!property(name, names, attributes))
				missing.add(name);
		xml.writeEndElement();
		text("status", "HTTP/1.1 200 OK");
		xml.writeEndElement();
		if (!missing.isEmpty())
			missing(missing);
		xml.writeEndElement();
	}

	/** @return false where there is no such property */
	private boolean property(DavPropertyName name, List<String> names, BasicFileAttributes attributes) throws XMLStreamException {
		if (name.equals(DavPropertyName.RESOURCETYPE)) {
			start("resourcetype");
			if (attributes.isDirectory())
				xml.writeEmptyElement("D", "collection", DAV);
			xml.writeEndElement();
			return true;
		}
		Optional<String> value = LiveProperties.text(name, names.isEmpty() ? "" : names.getLast(), attributes);
		if (value.isPresent())
			text(name.getName(), value.get());
		return value.isPresent();
	}

	private void missing(List<DavPropertyName> missing) throws XMLStreamException {
		start("propstat");
		start("prop");
		for (DavPropertyName name : missing) {
			String namespace = name.getNamespace().getURI();
			if (namespace.equals(DAV)) {
				xml.writeEmptyElement("D", name.getName(), DAV);
			} else if (namespace.isEmpty()) {
				xml.writeEmptyElement(name.getName());
			} else {
				xml.writeEmptyElement("o", name.getName(), namespace);
				xml.writeNamespace("o", namespace);
			}
		}
		xml.writeEndElement();
		text("status", "HTTP/1.1 404 Not Found");
		xml.writeEndElement();
	}

	private void start(String element) throws XMLStreamException {
		xml.writeStartElement("D", element, DAV);
	}

	private void text(String element, String value) throws XMLStreamException {
		start(element);
		xml.writeCharacters(value);
		xml.writeEndElement();
	}
}
