package org.drover.server.internal;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for health, readiness and metrics, and refuses all others. */
public final class ManagementHandler extends Handler.Abstract {

	private static final Logger LOG = LoggerFactory.getLogger(ManagementHandler.class);
	private static final int NOT_FOUND = 404;
	private static final int NOT_ALLOWED = 405;
	private static final int FAILED = 500;

	private final Supplier<Condition> conditions;
	private final Map<String, Function<Condition, Answer>> answers;

	ManagementHandler(Supplier<Condition> conditions, Metrics metrics) {
		this.conditions = conditions;
		this.answers = Map.of(
				"/health", now -> Answer.condition("up", "down", now.ailment(), now.phase()),
				"/ready", now -> Answer.condition("ready", "not ready", now.idleness(), now.phase()),
				"/metrics", now -> Answer.metrics(metrics.text(now)));
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Answer answer = answer(request);
		HttpFields.Mutable headers = response.getHeaders();
		response.setStatus(answer.status());
		headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
		headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
		headers.put(HttpHeader.CACHE_CONTROL, "no-store");
		headers.put("X-Content-Type-Options", "nosniff");
		if (answer.status() == NOT_ALLOWED)
			headers.put(HttpHeader.ALLOW, "GET, HEAD");
		response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()), callback);
		return true;
	}

	private Answer answer(Request request) {
		Function<Condition, Answer> known = answers.get(request.getHttpURI().getPath());
		if (known == null)
			return Answer.refusal(NOT_FOUND, "there is nothing at this path: ask for /health, /ready or /metrics");
		if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod()))
			return Answer.refusal(NOT_ALLOWED, "nothing can be changed here: only GET and HEAD are answered");
		try {
			return known.apply(conditions.get());
		} catch (RuntimeException e) {
			LOG.error("cannot answer {}", request.getHttpURI().getPath(), e);
			return Answer.refusal(FAILED, "the manager cannot say: its log says why");
		}
	}
}
