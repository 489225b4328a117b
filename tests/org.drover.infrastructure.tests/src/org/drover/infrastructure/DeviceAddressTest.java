package org.drover.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceAddressTest {

	@Test
	void addressesAreReadAndWritten() throws DroverException {
		assertEquals(new DeviceAddress("core-1", 161), DeviceAddress.parse("core-1"));
		assertEquals(new DeviceAddress("10.0.0.1", 1161), DeviceAddress.parse("10.0.0.1:1161"));
		assertEquals(new DeviceAddress("fe80::1", 162), DeviceAddress.parse("[fe80::1]:162"));
		assertEquals("core-1", new DeviceAddress("core-1", 161).toString());
		assertEquals("[fe80::1]:162", new DeviceAddress("fe80::1", 162).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a:0", "a:65536", "a:", "a:b", "fe80::1", "[x]", "a:1:2", ":161" })
	void othersAreRefused(String text) {
		assertThrows(DroverException.class, () -> DeviceAddress.parse(text));
	}
}
