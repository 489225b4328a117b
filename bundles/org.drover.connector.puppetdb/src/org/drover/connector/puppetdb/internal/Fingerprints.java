package org.drover.connector.puppetdb.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was known of all nodes, in few bytes. PuppetDB tells when facts and catalogs of a node came in, but not when they could first be read: a command may wait
 * there for as long as it likes, so a time says nothing about what has been read. Therefore nodes are put into shares by their names, and a share is as it was
 * where all of its nodes have the times they had.
 */
final class Fingerprints {

	/** Differs where clients are made of nodes in another way. */
	private static final String EDITION = "1";
	private static final int FEWEST = 64;
	private static final int MOST = 4_096;
	private static final int LENGTH = 6;
	/** Names that differ in a number only have hashes that differ little. */
	private static final int GOLDEN = 0x9E3779B9;
	private static final int HALF = 16;

	private final byte[] shares;

	private Fingerprints(byte[] shares) {
		this.shares = shares;
	}

	/** With so many shares that most have one node, as long as there are not too many nodes. */
	static Fingerprints of(Collection<Node> nodes) {
		return of(nodes, Math.max(FEWEST, Math.min(MOST, Integer.highestOneBit(Math.max(1, nodes.size())) << 1)));
	}

	/** @return empty where the text is none of ours */
	static Optional<Fingerprints> parse(String mark) {
		String[] parts = mark.split(" ");
		if (parts.length != 2 || !parts[0].equals(EDITION))
			return Optional.empty();
		try {
			byte[] shares = Base64.getDecoder().decode(parts[1]);
			return shares.length == 0 || shares.length % LENGTH != 0 ? Optional.empty() : Optional.of(new Fingerprints(shares));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	String mark() {
		return EDITION + ' ' + Base64.getEncoder().encodeToString(shares);
	}

	/** The nodes that may have changed; all others have not. */
	List<Node> changed(Collection<Node> nodes) {
		Fingerprints now = of(nodes, count());
		return nodes.stream().filter(node -> !Arrays.equals(share(node), now.share(node))).toList();
	}

	private static Fingerprints of(Collection<Node> nodes, int count) {
		MessageDigest[] digests = new MessageDigest[count];
		nodes.stream().sorted(Comparator.comparing(Node::name)).forEach(node -> {
			int share = share(node, count);
			if (digests[share] == null)
				digests[share] = digest();
			digests[share].update((node.state() + "\n\n").getBytes(StandardCharsets.UTF_8));
		});
		byte[] shares = new byte[count * LENGTH];
		for (int share = 0; share < count; share++) {
			if (digests[share] != null)
				System.arraycopy(digests[share].digest(), 0, shares, share * LENGTH, LENGTH);
		}
		return new Fingerprints(shares);
	}

	private int count() {
		return shares.length / LENGTH;
	}

	private byte[] share(Node node) {
		int from = share(node, count()) * LENGTH;
		return Arrays.copyOfRange(shares, from, from + LENGTH);
	}

	private static int share(Node node, int count) {
		int mixed = node.name().hashCode() * GOLDEN;
		return Math.floorMod(mixed ^ mixed >>> HALF, count);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
