package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no playbook of a project can work on is told from what one may: a client that is left by mistake is not managed by whom it should be, one that is taken by mistake by nobody. */
class UnmanagedClientTest {

	private static Optional<String> why(Map<String, String> attributes) {
		return ProjectRules.fault(ManagedObject.of(ObjectKind.CLIENT, "PC", "PC", "", attributes));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Microsoft Windows NT Workstation 10.0", "Microsoft Windows NT Advanced Server 6.1", "Microsoft(R) Windows(R) Server 2003", "Windows 11 Enterprise", "windows 2019",
			" WINDOWS", "Win10" })
	void theseAreNotManaged(String system) {
		assertEquals(Optional.of("runs Windows, and the playbooks of an Ansible project are for Linux, over SSH"), why(Map.of(Attributes.OPERATING_SYSTEM, system)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Debian GNU/Linux 12 (bookworm)", "Red Hat Enterprise Linux Server 9", "Ubuntu 24.04 (Windows Subsystem for Linux)", "SunOS 5.11", "Apple Mac OS X 14.5",
			"Darwin 23", "Twin Linux 1", "Winux 3" })
	void theseMayBe(String system) {
		assertEquals(Optional.empty(), why(Map.of(Attributes.OPERATING_SYSTEM, system)));
	}

	@Test
	void mobileDevicesAreNotWhateverTheyRun() {
		assertEquals(Optional.of("is a mobile device, which Ansible does not manage"), why(Map.of(Attributes.MOBILE, "true", Attributes.OPERATING_SYSTEM, "Android 14")));
		assertTrue(why(Map.of(Attributes.MOBILE, "true")).isPresent());
	}

	@Test
	void oneOfWhichNothingIsKnownMayBe() {
		assertEquals(Optional.empty(), why(Map.of()));
		assertEquals(Optional.empty(), ProjectRules.fault(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "", Map.of(Attributes.OPERATING_SYSTEM, "Windows"))), "only clients run a system");
	}
}
