package org.drover.connector.exchange.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A package as Open Packaging Conventions have it: a zip archive of parts, each with a type. Trusts nothing: what is not as it should be is found when it
 * is opened, and no part is unpacked further than it may grow. Usable from several threads.
 */
final class Package implements AutoCloseable {

	private static final Set<String> TYPE_ELEMENTS = Set.of("Default", "Override");

	private final ZipFile zip;
	private final Limits limits;
	/** By name, as it is compared. */
	private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
	private final Map<String, String> typesByExtension = new TreeMap<>();
	private final Map<String, String> typesByPart = new TreeMap<>();
	private ZipEntry typesItem;

	private Package(ZipFile zip, Limits limits) {
		this.zip = zip;
		this.limits = limits;
	}

	/** @throws Refusal where the archive, not just one of its parts, is not as it should be */
	static Package open(Path file, Limits limits, Findings findings) throws IOException, Refusal {
		ZipDirectory.check(file, limits);
		Package opened;
		try {
			opened = new Package(new ZipFile(file.toFile()), limits);
		} catch (ZipException e) {
			throw new Refusal("", "it is a damaged zip archive (" + e.getMessage() + ")", e);
		}
		boolean sound = false;
		try {
			opened.readItems(file.toFile().length(), findings);
			opened.readTypes();
			sound = true;
			return opened;
		} finally {
			if (!sound)
				opened.close();
		}
	}

	private void readItems(long fileBytes, Findings findings) throws Refusal {
		if (zip.size() > limits.items())
			throw new Refusal("", String.format("it has %,d items: a package may have up to %,d", zip.size(), limits.items()));
		long unpacked = 0;
		long packed = 0;
		for (Enumeration<? extends ZipEntry> items = zip.entries(); items.hasMoreElements();) {
			ZipEntry item = items.nextElement();
			add(item, findings);
			if (item.getSize() < 0 || item.getSize() > limits.unpacked() - unpacked)
				throw new Refusal("", String.format("it has more than %,d bytes when it is unpacked", limits.unpacked()));
			if (item.getCompressedSize() < 0 || item.getCompressedSize() > fileBytes - packed)
				throw new Refusal("", "its items overlap: each byte of the archive may belong to one only");
			unpacked += item.getSize();
			packed += item.getCompressedSize();
		}
		if (typesItem == null)
			throw new Refusal("/" + Names.CONTENT_TYPES_ITEM, "it is missing: this is no package");
		for (String name : parts.keySet())
			requireNoFolder(name, findings);
	}

	private void add(ZipEntry item, Findings findings) throws Refusal {
		String name = item.getName();
		if (name.equalsIgnoreCase(Names.CONTENT_TYPES_ITEM)) {
			if (typesItem != null)
				throw new Refusal("/" + Names.CONTENT_TYPES_ITEM, "it is there twice");
			typesItem = item;
			return;
		}
		boolean folder = item.isDirectory();
		String shown = "/" + StrictXml.shortened(name);
		Optional<String> fault = PartNames.fault(folder ? name.substring(0, name.length() - 1) : name);
		if (fault.isPresent()) {
			findings.error(shown, fault.get());
			return;
		}
		if (folder) {
			if (item.getSize() > 0)
				findings.error(shown, "it is a folder with bytes of its own");
			return;
		}
		if (parts.putIfAbsent(Names.folded("/" + name), item) != null)
			findings.error(shown, "it is there twice: upper and lower case make no difference");
	}

	/** A part within another would be a file and a folder where parts are files. */
	private void requireNoFolder(String name, Findings findings) throws Refusal {
		for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
			if (parts.containsKey(name.substring(0, slash)))
				findings.error(name, "its name continues that of the part " + name.substring(0, slash));
		}
	}

	private void readTypes() throws Refusal, IOException {
		String part = "/" + Names.CONTENT_TYPES_ITEM;
		try (StrictXml xml = new StrictXml(part, unpack(part, typesItem, limits.relationships()), limits)) {
			xml.root(Names.CONTENT_TYPES_NAMESPACE, "Types");
			while (xml.child(Names.CONTENT_TYPES_NAMESPACE, TYPE_ELEMENTS)) {
				boolean extension = xml.name().equals("Default");
				String key = Names.folded(xml.required(extension ? "Extension" : "PartName"));
				if (typesByExtension.size() + typesByPart.size() > 2 * limits.items())
					throw xml.refusal("it has more entries than a package may have parts");
				if ((extension ? typesByExtension : typesByPart).putIfAbsent(key, xml.required("ContentType")) != null)
					throw xml.refusal("'" + StrictXml.shortened(key) + "' has two types");
				xml.empty();
			}
			xml.end();
		}
	}

	/** Names as they are compared. */
	Set<String> names() {
		return Collections.unmodifiableSet(parts.keySet());
	}

	boolean has(String part) {
		return parts.containsKey(Names.folded(part));
	}

	/** Empty where the part has none. */
	String type(String part) {
		String folded = Names.folded(part);
		String own = typesByPart.get(folded);
		int dot = folded.lastIndexOf('.');
		String extension = dot > folded.lastIndexOf('/') ? folded.substring(dot + 1) : "";
		return own == null ? typesByExtension.getOrDefault(extension, "") : own;
	}

	/** @throws Refusal where the part is missing or is of another type */
	void require(String part, String type) throws Refusal {
		if (!has(part))
			throw new Refusal(part, "it is missing");
		if (!type(part).equals(type))
			throw new Refusal(part, "its type is '" + StrictXml.shortened(type(part)) + "', not '" + type + "'");
	}

	StrictXml xml(String part, long most) throws Refusal, IOException {
		return new StrictXml(part, stream(part, most), limits);
	}

	/** @return the part unpacked, which fails once it is larger than it may be; the caller closes it */
	InputStream stream(String part, long most) throws Refusal, IOException {
		ZipEntry item = parts.get(Names.folded(part));
		if (item == null)
			throw new Refusal(part, "it is missing");
		return unpack(part, item, most);
	}

	Limits limits() {
		return limits;
	}

	private InputStream unpack(String part, ZipEntry item, long most) throws Refusal, IOException {
		if (item.getSize() > most)
			throw new Refusal(part, String.format("it has %,d bytes when it is unpacked: it may have up to %,d", item.getSize(), most));
		try {
			return new Bounded(zip.getInputStream(item), item, most);
		} catch (ZipException e) {
			throw new Refusal(part, "it cannot be unpacked (" + e.getMessage() + ")", e);
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Does not believe the sizes that an archive's directory names, and compares the checksum, which {@link ZipFile} does not. */
	private final class Bounded extends FilterInputStream {

		private final ZipEntry item;
		private final long most;
		private final CRC32 checksum = new CRC32();
		private long read;

		Bounded(InputStream in, ZipEntry item, long most) {
			super(in);
			this.item = item;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int count = super.read(into, offset, length);
			if (count >= 0)
				count(into, offset, count);
			else if (checksum.getValue() != item.getCrc())
				throw new ZipException("its checksum is another one");
			return count;
		}

		private void count(byte[] bytes, int offset, int count) throws IOException {
			checksum.update(bytes, offset, count);
			read += count;
			if (read > most)
				throw new Grown(String.format("it has more than %,d bytes when it is unpacked", most));
			if (read > Limits.FREE && read / limits.ratio() > Math.max(item.getCompressedSize(), 1))
				throw new Grown(String.format("it grows more than %,d times when it is unpacked", limits.ratio()));
		}

		/** Skips by reading. */
		@Override
		public long skip(long bytes) throws IOException {
			return Math.max(read(new byte[(int) Math.min(bytes, 1 << 13)]), 0);
		}

		@Override
		public boolean markSupported() {
			return false;
		}
	}
}
