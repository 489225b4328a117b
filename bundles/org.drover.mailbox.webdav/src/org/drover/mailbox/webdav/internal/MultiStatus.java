package org.drover.mailbox.webdav.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the answer to a PROPFIND (RFC 4918, 9.1). What a server adds of its own is passed over; a document type is not even looked at. */
public final class MultiStatus {

	private static final String DAV = "DAV:";
	private static final int TEXT = 4096;

	private final XMLStreamReader xml;
	private final URI asked;
	private final String root;
	private final List<DavEntry> entries = new ArrayList<>();

	private String href;
	private boolean found;
	private boolean folder;
	private long size;
	private Optional<Instant> written;

	private MultiStatus(DavAnswer answer, URI root) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		xml = factory.createXMLStreamReader(new ByteArrayInputStream(answer.body()));
		asked = answer.asked();
		this.root = root.getPath();
	}

	/**
	 * @param root the folder that mailboxes lie in; what lies elsewhere is left out
	 * @throws IOException where it is cut off, or is none
	 */
	public static List<DavEntry> read(DavAnswer answer, URI root) throws IOException {
		try {
			return new MultiStatus(answer, root).read();
		} catch (XMLStreamException | IllegalArgumentException e) {
			throw new IOException("the listing that the mailbox server sent cannot be read: " + e.getMessage(), e);
		}
	}

	private List<DavEntry> read() throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT && DAV.equals(xml.getNamespaceURI()))
				begin(xml.getLocalName());
			else if (event == XMLStreamConstants.END_ELEMENT && DAV.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("response"))
				end();
		}
		return entries;
	}

	private void begin(String element) throws XMLStreamException {
		switch (element) {
		case "response" -> {
			href = null;
			found = false;
			folder = false;
			size = 0;
			written = Optional.empty();
		}
		case "href" -> {
			String text = text();
			if (href == null)
				href = text;
		}
		case "propstat" -> found = true;
		case "collection" -> folder = true;
		case "getcontentlength" -> {
			String text = text();
			size = text.isEmpty() ? 0 : Long.parseLong(text);
		}
		case "getlastmodified" -> written = DavAnswer.time(text());
		default -> {
			return;
		}
		}
	}

	private String text() throws XMLStreamException {
		String text = xml.getElementText().strip();
		if (text.length() > TEXT)
			throw new XMLStreamException("a text of " + text.length() + " characters", xml.getLocation());
		return text;
	}

	private void end() {
		if (href == null || !found)
			return;
		String path = asked.resolve(URI.create(href)).getPath();
		if ((path + "/").equals(root))
			path = root;
		if (path.startsWith(root))
			entries.add(new DavEntry(names(path.substring(root.length())), folder, size, written));
	}

	private static List<String> names(String path) {
		return Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
	}
}
