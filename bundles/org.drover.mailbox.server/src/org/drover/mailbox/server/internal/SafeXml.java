package org.drover.mailbox.server.internal;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.jackrabbit.webdav.xml.DomUtil;

/** Has the library refuse XML with a document type, which no request of WebDAV needs. */
public final class SafeXml {

	private SafeXml() {
	}

	/** For the whole process. */
	public static void use() {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setIgnoringComments(true);
		factory.setIgnoringElementContentWhitespace(true);
		factory.setCoalescing(true);
		factory.setExpandEntityReferences(false);
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("a Java without safe XML", e);
		}
		DomUtil.setBuilderFactory(factory);
	}
}
