package org.drover.connector.site.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets go over a connection only where nobody on the way can read along. */
class SiteClientTest {

	@ParameterizedTest
	@CsvSource({ "https://site.example.org, true", "http://127.0.0.1:8530, true", "http://localhost:8530, true", "http://[::1]:8530, true", "http://site.example.org, false",
			"http://10.0.0.1:8530, false", "http://127.0.0.1.example.org, false", "http://localhost.example.org, false", "http://[::2], false" })
	void tellsWhichConnectionIsPrivate(URI base, boolean expected) {
		try (SiteClient client = new SiteClient(base, "drover", "x")) {
			assertEquals(expected, client.isPrivate());
		}
	}
}
