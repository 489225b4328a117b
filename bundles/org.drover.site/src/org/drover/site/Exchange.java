package org.drover.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** One request and its answer, as a service sees it. Used by one thread. */
public interface Exchange {

	/** In upper case. */
	String method();

	/**
	 * The path below the service's base, in decoded segments: {@code /content/a%2Fb/1} is {@code [content, a/b, 1]}. Paths with empty,
	 * {@code .} or {@code ..} segments never get here.
	 */
	List<String> path();

	/** Empty where there is none. */
	String header(String name);

	/** The query parameter decoded, empty where there is none. */
	String query(String name);

	/**
	 * The whole body.
	 *
	 * @throws ServiceRefusal 413 where it is longer than the limit
	 */
	byte[] body(int limit) throws ServiceRefusal, IOException;

	/** The body as it arrives; not to be closed. */
	InputStream stream();

	/** Adds a header to the answer; before it is replied. */
	void setHeader(String name, String value);

	/** Answers with JSON. */
	void reply(int status, byte[] json) throws IOException;

	/** Answers without a body. */
	void reply(int status) throws IOException;

	/** Answers 200 with bytes and closes the stream. */
	default void reply(ContentLibrary.Bytes bytes) throws IOException {
		reply(200, bytes);
	}

	/** Answers with bytes and closes the stream. */
	void reply(int status, ContentLibrary.Bytes bytes) throws IOException;

	/** Answers 200 with a body of unknown length; closing the stream ends it. */
	OutputStream replyStream(String contentType) throws IOException;

	/** Answers {@code {"error":"sentence"}}. */
	void refuse(int status, String sentence) throws IOException;
}
