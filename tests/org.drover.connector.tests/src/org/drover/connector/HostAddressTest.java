package org.drover.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** One address is chosen, the same in every gathering, and one that leads there. */
class HostAddressTest {

	@Test
	void ofVersionFourWhereThereIsOneWhateverTheOrder() {
		assertEquals("10.0.0.12", HostAddress.best(List.of("fd00::1", "10.0.0.9", "10.0.0.12")));
		assertEquals("10.0.0.12", HostAddress.best(List.of("10.0.0.12", "10.0.0.9", "fd00::1")));
		assertEquals("fd00::1", HostAddress.best(List.of("fe80::1", "fd00::1", "127.0.0.1")));
	}

	@Test
	void noneThatIsOfTheMachineOrOfOneWireAlone() {
		assertEquals("", HostAddress.best(List.of("127.0.0.1", "169.254.3.4", "::1", "fe80::a", "", "web1; reboot", "{{ x }}")));
		assertEquals("", HostAddress.best(List.of()));
	}
}
