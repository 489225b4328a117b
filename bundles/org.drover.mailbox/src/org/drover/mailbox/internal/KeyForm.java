package org.drover.mailbox.internal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.KeyAgreement;

/** The 32 bytes that a key is (RFC 7748, RFC 8032), and the forms in which Java takes and gives it (RFC 8410): a fixed beginning, and these bytes. */
enum KeyForm {

	SIGN("Ed25519", "70"), AGREE("X25519", "6e");

	/** Bytes of any of these keys. */
	static final int RAW = 32;

	private static final int BITS = 255;

	private final String algorithm;
	private final byte[] beforePublic;
	private final byte[] beforeSecret;

	KeyForm(String algorithm, String lastOfIdentifier) {
		this.algorithm = algorithm;
		this.beforePublic = HexFormat.of().parseHex("302a300506032b65" + lastOfIdentifier + "032100");
		this.beforeSecret = HexFormat.of().parseHex("302e020100300506032b65" + lastOfIdentifier + "04220420");
	}

	String algorithm() {
		return algorithm;
	}

	KeyPair make(SecureRandom random) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
		generator.initialize(BITS, random);
		return generator.generateKeyPair();
	}

	PublicKey open(byte[] raw) throws GeneralSecurityException {
		return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(Bytes.join(beforePublic, raw)));
	}

	PrivateKey secret(byte[] raw) throws GeneralSecurityException {
		return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(Bytes.join(beforeSecret, raw)));
	}

	/** @throws GeneralSecurityException where the other's key is one of those with which everybody knows the secret */
	static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
		KeyAgreement agreement = KeyAgreement.getInstance(AGREE.algorithm);
		agreement.init(own);
		agreement.doPhase(other, true);
		return agreement.generateSecret();
	}

	static byte[] raw(Key key) {
		byte[] encoded = key.getEncoded();
		return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
	}
}
