package org.drover.connector.exchange.internal;

/**
 * What a package may ask of its reader. The writer keeps within the same limits.
 *
 * @param items         of the archive
 * @param directory     bytes of the archive's directory, which is read into memory
 * @param xmlPart       bytes of a part of XML, unpacked
 * @param relationships bytes of a part of relationships, unpacked, which are kept while the part they belong to is read
 * @param unpacked      bytes of the package, unpacked
 * @param ratio         how many times a part may grow when it is unpacked, once it is larger than {@link #FREE}
 * @param run           characters of XML between two {@code <}, and with them of any text, attribute or tag
 */
record Limits(int items, long directory, long xmlPart, long relationships, long unpacked, int ratio, int run, int objects, long dependencies) {

	static final Limits DEFAULT = new Limits(250_000, 32 << 20, 1L << 30, 64 << 20, 4L << 40, 250, 8 << 20, 2_000_000, 20_000_000);

	static final int NAME = 1_000;
	static final int DEPTH = 8;
	static final long FREE = 1 << 20;
	static final int FILES = 100_000;
}
