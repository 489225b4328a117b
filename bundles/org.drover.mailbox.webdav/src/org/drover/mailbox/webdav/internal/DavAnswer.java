package org.drover.mailbox.webdav.internal;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a server answers to one request. */
public record DavAnswer(int status, URI asked, Optional<String> date, byte[] body) {

	public static final int OK = 200;
	public static final int MULTI_STATUS = 207;
	public static final int BAD_REQUEST = 400;
	public static final int UNAUTHORIZED = 401;
	public static final int FORBIDDEN = 403;
	public static final int NOT_FOUND = 404;
	public static final int METHOD_NOT_ALLOWED = 405;
	public static final int CONFLICT = 409;
	public static final int NOT_IMPLEMENTED = 501;

	static DavAnswer of(HttpResponse<byte[]> response) {
		return new DavAnswer(response.statusCode(), response.request().uri(), response.headers().firstValue("Date"), response.body());
	}

	public boolean done() {
		return status >= OK && status < 300;
	}

	/** Whether these credentials may not do that. */
	public boolean refused() {
		return status == UNAUTHORIZED || status == FORBIDDEN;
	}

	/** The server's clock; empty where it does not tell it. */
	public Optional<Instant> now() {
		return date.flatMap(DavAnswer::time);
	}

	/** Whether a server says by this that it lists no folder with all that is below. */
	public boolean finiteDepthOnly() {
		return switch (status) {
		case FORBIDDEN, BAD_REQUEST, METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> true;
		default -> false;
		};
	}

	static Optional<Instant> time(String text) {
		try {
			return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return status + " " + new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
	}
}
