package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.drover.model.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Puppet is to see to, in words that others understand. */
class InstallationTest {

	private static Map<String, String> attributes(String name, String provider, String ensure) {
		return Installation.of(new Wanted(name, provider), ensure).attributes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "present", "installed" })
	void anyVersionWillDo(String ensure) {
		assertEquals(Map.of("ensure", "installed", Attributes.DISTRIBUTION_PACKAGE, "git"), attributes("git", "", ensure));
	}

	@ParameterizedTest
	@ValueSource(strings = { "absent", "purged" })
	void itIsTakenAway(String ensure) {
		assertEquals(Map.of("ensure", ensure, Attributes.DISTRIBUTION_PACKAGE, "git", Attributes.REMOVES, "true"), attributes("git", "apt", ensure));
	}

	@ParameterizedTest
	@ValueSource(strings = { "latest", "2.39", "1:2.39.5-0+deb12u2", "2.43.5-1.el9_4", "2.0~rc1" })
	void aVersionIsNamed(String ensure) {
		assertEquals(Map.of("ensure", ensure, Attributes.DISTRIBUTION_PACKAGE, "git", Attributes.DISTRIBUTION_VERSION, ensure), attributes("git", "", ensure));
	}

	/** It is there already, or somebody has to look. */
	@ParameterizedTest
	@ValueSource(strings = { "held", ">=1.0 <2.0", "1.*", "2.39' }}", "true" })
	void whatIsNoVersionIsAnyVersion(String ensure) {
		assertEquals(Map.of("ensure", ensure, Attributes.DISTRIBUTION_PACKAGE, "git"), attributes("git", "", ensure));
	}

	@ParameterizedTest
	@CsvSource({ "requests,pip", "rails,gem", "git,chocolatey", "Mozilla Firefox,''", "git,windows" })
	void othersThanDistributionsHaveNamesOfTheirOwn(String name, String provider) {
		assertEquals(Map.of("ensure", "installed"), attributes(name, provider, "present"));
	}

	@Test
	void thePackageHasTheNameToo() {
		assertEquals(Map.of(Attributes.DISTRIBUTION_PACKAGE, "git"), new Wanted("git", "yum").distributionPackage());
	}
}
