package org.drover.cli.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnonymizerTest {

	private final Anonymizer names = new Anonymizer();

	@Test
	void theSameNameIsTheSameToken() {
		names.add("client", "PC-0001");
		names.add("user", "CORP\\jdoe");
		assertEquals("client-1, client-1.; user-1\\user-2 on client-1 and PC-00012",
				names.clean("PC-0001, pc-0001.; CORP\\jdoe on pc-0001.corp.example and PC-00012"));
	}

	@Test
	void aNameOfSeveralWordsIsOneNameAndItsWordsStay() {
		names.add("client", "The server of Jane");
		assertEquals("client-1 is a server", names.clean("the SERVER of Jane is a server"));
	}

	@Test
	void whatNamesNobodyStays() {
		names.add("user", "drover");
		names.add("user", "root");
		assertEquals("\"drover\" : root", names.clean("\"drover\" : root"));
	}

	@Test
	void hostsOfAddressesGoWithoutBeingKnown() {
		assertEquals("http://u@host-1:80/x http://host-1 http://localhost:1 at host-2 and 127.0.0.1",
				names.clean("http://u@db.corp:80/x http://DB.corp http://localhost:1 at 10.1.2.3 and 127.0.0.1"));
	}

	@Test
	void numbersAndLettersStay() {
		names.add("client", "12");
		names.add("client", "a");
		names.add("client", "2024");
		assertEquals("12 a 2024", names.clean("12 a 2024"));
	}
}
