package org.drover.mailbox.server.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A key (P-256) and a certificate that the server has made for itself; clients know it by the certificate as such, so that no name is in it. Kept in
 * the server's folder under a password that lies beside it: only the mode of the files protects both.
 */
public record OwnCertificate(KeyStore store, char[] password) {

	private static final String FOLDER = ".tls";
	private static final String ALIAS = "mailboxes";
	private static final Duration VALID = Duration.ofDays(3650);
	private static final int SERIAL_BITS = 120;

	/** @param root the server's folder */
	public static OwnCertificate of(Path root) throws IOException, GeneralSecurityException {
		Path folder = root.resolve(FOLDER);
		Path file = folder.resolve("key.p12");
		Path secret = folder.resolve("password");
		if (!Files.exists(file)) {
			Accounts.makeFolder(folder);
			String password = Passwords.make();
			Files.writeString(secret, password);
			write(file, make(password.toCharArray()), password.toCharArray());
		}
		char[] password = Files.readString(secret).strip().toCharArray();
		return new OwnCertificate(KeyStore.getInstance(file.toFile(), password), password);
	}

	public static String pem(Certificate certificate) throws GeneralSecurityException {
		String base64 = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.getEncoded());
		return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
	}

	private static void write(Path file, KeyStore store, char[] password) throws IOException, GeneralSecurityException {
		Path unfinished = file.resolveSibling("key.p12.new");
		try (OutputStream out = Files.newOutputStream(unfinished)) {
			store.store(out, password);
		}
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static KeyStore make(char[] password) throws IOException, GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair pair = generator.generateKeyPair();
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] { certify(pair) });
		return store;
	}

	private static Certificate certify(KeyPair pair) throws IOException, GeneralSecurityException {
		AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
		X500Name name = new X500Name("CN=Drover mailboxes");
		Instant now = Instant.now();
		V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
		generator.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS)));
		generator.setSignature(algorithm);
		generator.setIssuer(name);
		generator.setSubject(name);
		generator.setStartDate(new Time(Date.from(now.minus(Duration.ofDays(1)))));
		generator.setEndDate(new Time(Date.from(now.plus(VALID))));
		generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
		TBSCertificate facts = generator.generateTBSCertificate();
		Signature signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(pair.getPrivate());
		signature.update(facts.getEncoded("DER"));
		ASN1EncodableVector parts = new ASN1EncodableVector();
		parts.add(facts);
		parts.add(algorithm);
		parts.add(new DERBitString(signature.sign()));
		byte[] encoded = new DERSequence(parts).getEncoded("DER");
		return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
	}
}
