package org.drover.ui.internal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VersionTest {

	@Test
	void aLicenceIsItsName() {
		assertEquals("Apache-2.0", Version.licence("\"Apache-2.0\";link=\"https://example.org/licence\""));
		assertEquals("MIT", Version.licence("MIT"));
	}
}
