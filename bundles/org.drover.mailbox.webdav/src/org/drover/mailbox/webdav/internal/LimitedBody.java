package org.drover.mailbox.webdav.internal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer as bytes; fails with {@link BodyTooLongException} as soon as there are more than allowed. */
final class LimitedBody implements BodySubscriber<byte[]> {

	private static final int CHUNK = 8192;

	private final int limit;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Subscription subscription;

	LimitedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription given) {
		subscription = given;
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		if (body.isDone())
			return;
		byte[] chunk = new byte[CHUNK];
		for (ByteBuffer buffer : buffers) {
			if (buffer.remaining() > limit - bytes.size()) {
				subscription.cancel();
				body.completeExceptionally(new BodyTooLongException(limit));
				return;
			}
			while (buffer.hasRemaining()) {
				int length = Math.min(chunk.length, buffer.remaining());
				buffer.get(chunk, 0, length);
				bytes.write(chunk, 0, length);
			}
		}
	}

	@Override
	public void onError(Throwable failure) {
		body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
