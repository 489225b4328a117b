package org.drover.lab.internal.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes one HTTP/1.1 request and reads its answer (RFC 9112: lengths and chunks, no trailers kept, no upgrades). */
final class Exchange {

	private static final int BUFFER = 16 * 1024;

	private final Connection connection;
	private final Map<String, String> headers = new TreeMap<>();
	private int status;

	Exchange(Connection connection) {
		this.connection = connection;
	}

	void send(String head, byte[] body) throws IOException {
		byte[] start = Connection.ascii(head);
		byte[] whole = new byte[start.length + body.length];
		System.arraycopy(start, 0, whole, 0, start.length);
		System.arraycopy(body, 0, whole, start.length, body.length);
		connection.write(whole);
	}

	/** Reads up to the end of the header. */
	void receiveHead() throws IOException {
		status = status(connection.line());
		for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
			int colon = line.indexOf(':');
			if (colon > 0)
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
	}

	private static int status(String line) throws IOException {
		if (!line.startsWith("HTTP/1.") || line.length() < 12)
			throw new IOException("the answer is not HTTP/1.1");
		return Integer.parseInt(line.substring(9, 12));
	}

	void receiveBody(OutputStream sink) throws IOException {
		if (status == 204 || status == 304)
			return;
		if ("chunked".equalsIgnoreCase(header("transfer-encoding")))
			receiveChunks(sink);
		else if (headers.containsKey("content-length"))
			copy(Long.parseLong(header("content-length")), sink);
		else
			throw new IOException("the answer does not tell its length");
	}

	private void receiveChunks(OutputStream sink) throws IOException {
		for (long size = chunk(); size > 0; size = chunk()) {
			copy(size, sink);
			connection.line();
		}
		while (!connection.line().isEmpty())
			continue;
	}

	private long chunk() throws IOException {
		return Long.parseLong(connection.line().split(";")[0].strip(), 16);
	}

	private void copy(long length, OutputStream sink) throws IOException {
		byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
		for (long left = length; left > 0;) {
			int read = connection.read(buffer, (int) Math.min(buffer.length, left));
			if (read < 0)
				throw new IOException("the answer broke off " + left + " bytes early");
			sink.write(buffer, 0, read);
			left -= read;
		}
	}

	int status() {
		return status;
	}

	/** The header's value, or an empty string. */
	String header(String lowerCaseName) {
		return headers.getOrDefault(lowerCaseName, "");
	}

	boolean keepsAlive() {
		return !"close".equalsIgnoreCase(header("connection"));
	}
}
