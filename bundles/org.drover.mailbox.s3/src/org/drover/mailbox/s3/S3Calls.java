package org.drover.mailbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.function.Function;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.drover.model.DroverException;

import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Calls an S3 server, and says what its refusals mean. Faults that pass are tried again by the library, three times in all. */
final class S3Calls implements AutoCloseable {

	static final int FORBIDDEN = 403;
	static final int NOT_FOUND = 404;
	static final int CONFLICT = 409;
	static final int PRECONDITION_FAILED = 412;

	private final S3Place place;
	private final S3Login login;
	private final S3Client client;

	S3Calls(S3Place place, S3Login login, Duration patience) throws DroverException {
		this.place = place;
		this.login = login;
		UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder().connectionTimeout(patience).socketTimeout(patience);
		if (place.authority().isPresent()) {
			TrustManager[] trusted = trusted(place.authority().get());
			http.tlsTrustManagersProvider(() -> trusted);
		}
		S3ClientBuilder builder = S3Client.builder().region(Region.of(place.region())).credentialsProvider(login.credentials()).httpClientBuilder(http);
		// other servers than Amazon's know neither host names of buckets nor the newer checksums
		builder.serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(place.endpoint().isPresent()).chunkedEncodingEnabled(false).build());
		builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
		// what else a person has set up for other programs does not count here
		ProfileFile none = ProfileFile.aggregator().build();
		builder.overrideConfiguration(options -> options.apiCallTimeout(patience.multipliedBy(2)).apiCallAttemptTimeout(patience).defaultProfileFile(none));
		place.endpoint().ifPresent(builder::endpointOverride);
		client = builder.build();
	}

	private static TrustManager[] trusted(Path authority) throws DroverException {
		try (InputStream in = Files.newInputStream(authority)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in))
				store.setCertificateEntry("authority-" + store.size(), certificate);
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store);
			return factory.getTrustManagers();
		} catch (IOException | GeneralSecurityException e) {
			throw new DroverException("cannot read the trusted certificates in " + authority + "; they must be of X.509, in PEM", e);
		}
	}

	/** @param what it does, for the sentence where the server does not let it: "list mailboxes" */
	<T> T run(String what, Function<S3Client, T> call) throws IOException, DroverException {
		try {
			return call.apply(client);
		} catch (AbortedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while the S3 server was asked to " + what);
		} catch (SdkServiceException e) {
			throw refusal(what, e);
		} catch (SdkException e) {
			throw fault(e);
		}
	}

	private IOException refusal(String what, SdkServiceException e) throws DroverException {
		int status = e.statusCode();
		if (status >= 500 && status != 501 || status == 408 || status == 429 || status == CONFLICT)
			return new IOException("the S3 server " + place + " answers " + status, e);
		throw new DroverException("the S3 server " + place + " " + switch (status) {
		case 401, FORBIDDEN -> "does not let the access key '" + login + "' " + what + "; check its secret, its rights, and the clock of this machine";
		case NOT_FOUND -> "has no such bucket; make it, or correct the address";
		default -> "answers " + status + " where the access key '" + login + "' should " + what + "; check address, region and bucket";
		}, e);
	}

	private IOException fault(SdkException e) throws DroverException {
		for (Throwable each = e; each != null; each = each.getCause())
			if (each instanceof GeneralSecurityException)
				throw new DroverException("the S3 server " + place + " shows a certificate that is not trusted (" + each.getMessage()
						+ "); do not go on before you know why, then trust its authority", e);
		return new IOException("the S3 server " + place + " cannot be reached: " + e.getMessage(), e);
	}

	@Override
	public void close() {
		client.close();
	}
}
