package org.drover.mailbox.s3;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Response;

/** The objects of a bucket by their keys. */
final class Objects implements Shelf, AutoCloseable {

	/** What keys a listing or a deletion has in one request. */
	static final int PAGE = 1000;
	/** How often a server is asked again that says others are writing just now. */
	private static final int TRIES = 5;

	private final String bucket;
	private final S3Calls calls;

	Objects(S3Place place, S3Calls calls) {
		bucket = place.bucket();
		this.calls = calls;
	}

	@Override
	public boolean putNew(String key, byte[] content) throws IOException, DroverException {
		for (int left = TRIES;; left--) {
			boolean last = left == 1;
			Optional<Boolean> written = calls.run("write", client -> putOnce(client, key, content, last));
			if (written.isPresent())
				return written.get();
		}
	}

	/** @return empty where it has to be tried again */
	private Optional<Boolean> putOnce(S3Client client, String key, byte[] content, boolean last) {
		try {
			client.putObject(request -> request.bucket(bucket).key(key).ifNoneMatch("*"), RequestBody.fromBytes(content));
			return Optional.of(true);
		} catch (S3Exception e) {
			if (e.statusCode() == S3Calls.PRECONDITION_FAILED)
				return Optional.of(false);
			if (e.statusCode() == S3Calls.CONFLICT && !last)
				return Optional.empty();
			throw e;
		}
	}

	@Override
	public Optional<Content> get(String key, int limit) throws IOException, DroverException {
		Optional<ResponseInputStream<GetObjectResponse>> found = open(key);
		if (found.isEmpty())
			return Optional.empty();
		try (ResponseInputStream<GetObjectResponse> in = found.get()) {
			requireWhole(in);
			byte[] bytes = in.response().contentLength() > limit ? null : in.readNBytes(limit);
			if (bytes == null || in.read() >= 0) {
				in.abort();
				throw new DroverException("an object in the bucket " + bucket + " has more than the " + limit + " bytes allowed");
			}
			return Optional.of(new Content(bytes, in.response().lastModified(), now(in.response())));
		}
	}

	/** Where the link breaks in the middle of an answer's head, the library takes what has come of it for all. */
	private static void requireWhole(ResponseInputStream<GetObjectResponse> in) throws IOException {
		GetObjectResponse head = in.response();
		if (head.contentLength() == null || head.lastModified() == null) {
			in.abort();
			throw new IOException("the S3 server's answer has broken off");
		}
	}

	private Optional<ResponseInputStream<GetObjectResponse>> open(String key) throws IOException, DroverException {
		try {
			return calls.run("read", client -> {
				try {
					return Optional.of(client.getObject(request -> request.bucket(bucket).key(key)));
				} catch (S3Exception e) {
					return missing(e);
				}
			});
		} catch (DroverException e) {
			// to whom may not list the whole bucket, Amazon does not tell a missing object from a forbidden one
			if (e.getCause() instanceof S3Exception refused && refused.statusCode() == S3Calls.FORBIDDEN && !exists(key))
				return Optional.empty();
			throw e;
		}
	}

	@Override
	public boolean exists(String key) throws IOException, DroverException {
		return calls.run("list files", client -> client.listObjectsV2(request -> request.bucket(bucket).prefix(key).maxKeys(1))).contents().stream()
				.anyMatch(found -> found.key().equals(key));
	}

	/** A bucket that is missing is another thing. */
	private static <T> Optional<T> missing(S3Exception e) {
		if (e.statusCode() != S3Calls.NOT_FOUND || e.awsErrorDetails() != null && "NoSuchBucket".equals(e.awsErrorDetails().errorCode()))
			throw e;
		return Optional.empty();
	}

	@Override
	public void delete(String key) throws IOException, DroverException {
		calls.run("delete", client -> client.deleteObject(request -> request.bucket(bucket).key(key)));
	}

	/** @param keys a page of them at most */
	void delete(List<String> keys) throws IOException, DroverException {
		List<ObjectIdentifier> identifiers = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
		DeleteObjectsResponse deleted = calls.run("delete",
				client -> client.deleteObjects(request -> request.bucket(bucket).delete(delete -> delete.objects(identifiers).quiet(true))));
		if (deleted.hasErrors())
			throw new IOException("the S3 server has deleted only some of the files");
	}

	/** @param token of the page before; null for the first */
	ListObjectsV2Response page(String prefix, String token) throws IOException, DroverException {
		return calls.run("list files",
				client -> client.listObjectsV2(request -> request.bucket(bucket).prefix(prefix).maxKeys(PAGE).continuationToken(token)));
	}

	/** @throws DroverException where the server does not tell its time */
	static Instant now(S3Response response) throws DroverException {
		String date = response.sdkHttpResponse().firstMatchingHeader("Date").orElse("");
		try {
			return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
		} catch (DateTimeException e) {
			throw new DroverException("the S3 server does not tell its time; take another", e);
		}
	}

	@Override
	public void close() {
		calls.close();
	}
}
