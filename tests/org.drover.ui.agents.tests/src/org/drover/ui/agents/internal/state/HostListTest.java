package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class HostListTest {

	@Test
	void hostsAreSetApartByWhateverPeopleUse() {
		assertEquals(List.of("web1", "admin@web2:2222", "[::1]:22", "db"), HostList.of("web1, admin@web2:2222;\t[::1]:22\r\ndb\n"));
	}

	@Test
	void eachIsThereOnceAndRemarksAreNone() {
		assertEquals(List.of("web1", "web2"), HostList.of("web1 # the old one\n#web9\nweb2 web1\n"));
		assertEquals(List.of(), HostList.of(" \n# none\n"));
	}
}
