package org.drover.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs texts with HMAC-SHA-256 under a key of its own, so that whoever lacks the key can neither change nor make up what was signed. Usable
 * from several threads.
 */
public final class Signer {

	private static final String MAC = "HmacSHA256";

	private final SecretKey key;

	/**
	 * The key is derived as RFC 5869 does in its second step (the first is for key material that is not evenly random, which a vault's is), so that
	 * nothing signed under one label holds under another, or tells about the vault's key.
	 */
	Signer(SecretKey vault, String label) {
		byte[] info = ("drover signer " + label).getBytes(StandardCharsets.UTF_8);
		byte[] block = Arrays.copyOf(info, info.length + 1);
		block[info.length] = 1;
		this.key = new SecretKeySpec(mac(new SecretKeySpec(vault.getEncoded(), MAC)).doFinal(block), MAC);
	}

	/**
	 * Signs fields, each with its length before it: the same text divided otherwise has another signature.
	 *
	 * @return 64 hexadecimal digits
	 */
	public String sign(String... fields) {
		Mac mac = mac(key);
		for (String field : fields) {
			byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
			mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
			mac.update(bytes);
		}
		return HexFormat.of().formatHex(mac.doFinal());
	}

	/** @param signature null is none that matches */
	public boolean matches(String signature, String... fields) {
		return signature != null && MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), sign(fields).getBytes(StandardCharsets.UTF_8));
	}

	private static Mac mac(SecretKey key) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(key);
			return mac;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + MAC, e);
		}
	}
}
