package org.drover.connector.exchange.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks over the elements of a part, and refuses what is not expected. */
final class StrictXml implements AutoCloseable {

	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u0080-\u009F\u2028\u2029]");

	private final String part;
	private final InputStream bytes;
	private final XMLStreamReader xml;

	/** Closes the stream where it fails. */
	StrictXml(String part, InputStream bytes, Limits limits) throws Refusal, IOException {
		this.part = part;
		this.bytes = bytes;
		boolean opened = false;
		try {
			xml = factory().createXMLStreamReader(new GuardedReader(bytes, limits.run()));
			if (!"1.0".equals(xml.getVersion()) && xml.getVersion() != null)
				throw refusal("it is XML " + xml.getVersion() + ": parts are XML 1.0");
			opened = true;
		} catch (XMLStreamException e) {
			throw broken(e);
		} finally {
			if (!opened)
				bytes.close();
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/** Goes to the root element. */
	void root(String namespace, String name) throws Refusal {
		try {
			while (xml.getEventType() != XMLStreamConstants.START_ELEMENT)
				xml.next();
		} catch (XMLStreamException e) {
			throw broken(e);
		}
		if (!namespace.equals(xml.getNamespaceURI()) || !name.equals(xml.getLocalName()))
			throw refusal("it begins with the element '" + xml.getLocalName() + "', not with '" + name + "' of " + namespace);
	}

	/** Goes to the next element within the current one, or to its end. What is between is blank. */
	boolean child(String namespace, Set<String> names) throws Refusal {
		try {
			int event = xml.next();
			while (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
				if (!xml.isWhiteSpace())
					throw refusal("there is text where only elements may be");
				event = xml.next();
			}
			if (event == XMLStreamConstants.START_ELEMENT && !(namespace.equals(xml.getNamespaceURI()) && names.contains(xml.getLocalName())))
				throw refusal("the element '" + xml.getLocalName() + "' is not expected here");
			return event == XMLStreamConstants.START_ELEMENT;
		} catch (XMLStreamException e) {
			throw broken(e);
		}
	}

	/** The text of the current element, which has no others in it; goes to its end. */
	String text() throws Refusal {
		try {
			return xml.getElementText();
		} catch (XMLStreamException e) {
			throw broken(e);
		}
	}

	/** Goes to the end of the current element, which is empty. */
	void empty() throws Refusal {
		String name = xml.getLocalName();
		if (child("", Set.of()))
			throw refusal("the element '" + name + "' is to be empty");
	}

	/** After the end of the root. */
	void end() throws Refusal {
		try {
			while (xml.hasNext())
				xml.next();
		} catch (XMLStreamException e) {
			throw broken(e);
		}
	}

	String name() {
		return xml.getLocalName();
	}

	/** Refuses attributes of no namespace that are not among these. */
	void allow(Set<String> names) throws Refusal {
		for (int index = 0; index < xml.getAttributeCount(); index++) {
			String namespace = xml.getAttributeNamespace(index);
			if ((namespace == null || namespace.isEmpty()) && !names.contains(xml.getAttributeLocalName(index)))
				throw refusal("the element '" + name() + "' has the attribute '" + xml.getAttributeLocalName(index) + "', which is not expected");
		}
	}

	/** @return null where the current element has no such attribute */
	String optional(String attribute) {
		return xml.getAttributeValue("", attribute);
	}

	String required(String attribute) throws Refusal {
		String value = optional(attribute);
		if (value == null)
			throw refusal("the element '" + name() + "' lacks the attribute '" + attribute + "'");
		return value;
	}

	/** A number from 0 on. */
	long number(String attribute) throws Refusal {
		String value = required(attribute);
		if (!value.matches("[0-9]{1,18}"))
			throw refusal("'" + shortened(value) + "' is no number for the attribute '" + attribute + "'");
		return Long.parseLong(value);
	}

	Refusal refusal(String sentence) {
		int line = xml == null ? 0 : xml.getLocation().getLineNumber();
		return new Refusal(part, (line > 0 ? "line " + line + ": " : "") + sentence);
	}

	/** As a message may say what somebody else has written: on one line, and not at length. */
	static String shortened(String text) {
		return shortened(text, 80);
	}

	static String shortened(String text, int most) {
		String said = text.length() <= most ? text : text.substring(0, most - 3) + "...";
		return CONTROLS.matcher(said).replaceAll("?");
	}

	private Refusal broken(XMLStreamException e) {
		for (Throwable cause = e; cause != null; cause = cause instanceof XMLStreamException xmlCause ? xmlCause.getNestedException() : cause.getCause()) {
			if (cause instanceof GuardedReader.Forbidden || cause instanceof Grown)
				return new Refusal(part, cause.getMessage(), e);
			if (cause instanceof ZipException || cause instanceof EOFException)
				return new Refusal(part, "it cannot be unpacked (" + cause.getMessage() + ")", e);
		}
		String message = String.valueOf(e.getMessage());
		return new Refusal(part, "it is not well-formed XML: " + shortened(message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "")), e);
	}

	@Override
	public void close() throws IOException {
		try {
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		} finally {
			bytes.close();
		}
	}
}
