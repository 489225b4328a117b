package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeysTest {

	@Test
	void servicesAreNamedByServerAndShare() {
		assertEquals("dp01.corp.example", Keys.service("[\"Display=\\\\DP01.corp.example\\\"]MSWNET:[\"SMS_SITE=P01\"]\\\\DP01.corp.example\\"));
		assertEquals("pkg$@dp01", Keys.service("[\"Display=\\\\DP01\\pkg$\\\"]MSWNET:[\"SMS_SITE=P01\"]\\\\DP01\\pkg$\\"));
	}

	@Test
	void anUnknownPathIsStillAKey() {
		assertEquals("[\"Display_none\"]", Keys.service("[\"Display=none\"]"));
	}

	@Test
	void separatorsNeverGetIntoKeys() {
		assertEquals("CAS00001.a_b_c_d", Keys.program("CAS00001", "a,b=c/d"));
		assertEquals("ScopeId_1.Application_2", Keys.item("ScopeId_1/Application_2"));
	}
}
