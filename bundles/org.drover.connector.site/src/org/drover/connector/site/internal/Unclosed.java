package org.drover.connector.site.internal;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A caller's stream, which stays the caller's to close. */
final class Unclosed extends FilterInputStream {

	Unclosed(InputStream stream) {
		super(stream);
	}

	@Override
	public void close() {
		// the caller closes what the caller opened
	}
}
