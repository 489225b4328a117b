package org.drover.mailbox.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.model.DroverException;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An access key of an S3 server: its name and its secret. */
public final class S3Login {

	private final String key;
	private final StaticCredentialsProvider credentials;

	private S3Login(String key, String secret) throws DroverException {
		if (key.isBlank() || secret.isBlank())
			throw new DroverException("an access key of S3 has a name and a secret");
		this.key = key;
		credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
	}

	public static S3Login of(String key, char[] secret) throws DroverException {
		return new S3Login(key, new String(secret));
	}

	/** With the secret in a file: its first line. */
	public static S3Login ofFile(String key, Path secret) throws DroverException {
		try {
			return new S3Login(key, Files.readString(secret).lines().findFirst().orElse(""));
		} catch (IOException e) {
			throw new DroverException("cannot read the secret of the access key '" + key + "' from " + secret, e);
		}
	}

	StaticCredentialsProvider credentials() {
		return credentials;
	}

	@Override
	public String toString() {
		return key;
	}
}
