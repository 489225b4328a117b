package org.drover.connector;

import java.io.InputStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Puts content into a system's content library, each distinct file once, and publishes it on the system's own distribution points. */
public interface ContentTarget {

	boolean hasFile(String sha256) throws DroverException;

	/** Stores one file under its hash and verifies it on arrival; nothing is kept of a file that does not match. */
	void putFile(String sha256, long size, InputStream bytes) throws DroverException;

	/** Publishes content whose files are all there. Doing it twice has the effect of once. */
	void publish(String effect, ContentDescription content) throws DroverException;

	/** Takes back what the effect published; files that nothing else uses go, the rest stays. */
	void withdraw(String effect, ObjectRef owner) throws DroverException;

	/** Whether the effect has published this content. */
	boolean published(String effect, ObjectRef owner) throws DroverException;
}
