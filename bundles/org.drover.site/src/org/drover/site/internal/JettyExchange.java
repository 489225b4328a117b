package org.drover.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;

import org.drover.site.ContentLibrary;
import org.drover.site.Exchange;
import org.drover.site.ServiceRefusal;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** An exchange over the web server's request and response, with blocking reads and writes. */
public final class JettyExchange implements Exchange {

	private static final String JSON = "application/json; charset=utf-8";
	private static final int CHUNK_BYTES = 1 << 16;

	private final Request request;
	private final Response response;
	private final List<String> path;
	private final IntConsumer counter;
	private InputStream stream;
	private boolean replied;

	/** @param counter told the status before it leaves */
	public JettyExchange(Request request, Response response, List<String> path, IntConsumer counter) {
		this.request = request;
		this.response = response;
		this.path = path;
		this.counter = counter;
	}

	public boolean replied() {
		return replied;
	}

	@Override
	public String method() {
		return request.getMethod();
	}

	@Override
	public List<String> path() {
		return path;
	}

	@Override
	public String header(String name) {
		String value = request.getHeaders().get(name);
		return value == null ? "" : value;
	}

	@Override
	public String query(String name) {
		String value = Request.extractQueryParameters(request).getValue(name);
		return value == null ? "" : value;
	}

	@Override
	public byte[] body(int limit) throws ServiceRefusal, IOException {
		byte[] body = request.getLength() > limit ? null : stream().readNBytes(limit + 1);
		if (body == null || body.length > limit)
			throw new ServiceRefusal(413, "the request is longer than the " + limit + " bytes that are taken here");
		return body;
	}

	@Override
	public InputStream stream() {
		if (stream == null)
			stream = Request.asInputStream(request);
		return stream;
	}

	@Override
	public void setHeader(String name, String value) {
		response.getHeaders().put(name, value);
	}

	@Override
	public void reply(int status, byte[] json) throws IOException {
		commit(status, JSON, json.length);
		Content.Sink.write(response, true, ByteBuffer.wrap(json));
	}

	@Override
	public void reply(int status) throws IOException {
		commit(status, null, status == 204 ? -1 : 0);
		Content.Sink.write(response, true, null);
	}

	@Override
	public void reply(int status, ContentLibrary.Bytes bytes) throws IOException {
		try (InputStream in = bytes.stream()) {
			commit(status, "application/octet-stream", bytes.size());
			copy(in, bytes.size());
		}
	}

	private void copy(InputStream in, long size) throws IOException {
		byte[] chunk = new byte[(int) Math.clamp(size, 1, CHUNK_BYTES)];
		long left = size;
		while (left > 0) {
			int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
			if (read == 0)
				throw new IOException("the content ended " + left + " bytes early");
			left -= read;
			Content.Sink.write(response, left == 0, ByteBuffer.wrap(chunk, 0, read));
		}
		if (size == 0)
			Content.Sink.write(response, true, null);
	}

	@Override
	public OutputStream replyStream(String contentType) {
		commit(200, contentType, -1);
		return Content.Sink.asOutputStream(response);
	}

	@Override
	public void refuse(int status, String sentence) throws IOException {
		reply(status, PolicyJson.member("error", sentence));
	}

	private void commit(int status, String contentType, long length) {
		if (replied)
			throw new IllegalStateException("this exchange has been answered already");
		replied = true;
		counter.accept(status);
		response.setStatus(status);
		HttpFields.Mutable headers = response.getHeaders();
		if (contentType != null)
			headers.put(HttpHeader.CONTENT_TYPE, contentType);
		if (length >= 0)
			headers.put(HttpHeader.CONTENT_LENGTH, length);
	}
}
