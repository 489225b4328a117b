package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

	@Test
	void isWrittenAsItIsRead() throws DroverException {
		String url = "jdbc:postgresql://db.example:5433/drover?connectTimeout=5&currentSchema=team&sslmode=verify-ca&sslrootcert=/etc/ssl/our ca.pem";
		DatabaseAddress address = DatabaseAddress.parse(url);
		assertEquals(url, address.toString());
		assertEquals("db.example", address.host());
		assertEquals("/etc/ssl/our ca.pem", address.option(DatabaseAddress.SSL_ROOT, ""));
		assertEquals(address, DatabaseAddress.parse(address.toString()));
		assertEquals("jdbc:postgresql://h:5432/d", DatabaseAddress.parse("jdbc:postgresql://h/d").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "LOCALHOST", "[::1]", "127.9.8.7" })
	void thisMachineIsKnown(String host) throws DroverException {
		assertTrue(DatabaseAddress.parse("jdbc:postgresql://" + host + "/d").loopback());
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost.example", "127.0.0.1.example", "10.0.0.1", "[::2]" })
	void othersAreNot(String host) throws DroverException {
		assertFalse(DatabaseAddress.parse("jdbc:postgresql://" + host + "/d").loopback());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'", "jdbc:postgresql:d", "jdbc:postgresql://a,b/d", "jdbc:postgresql://me:secret@h/d",
			"jdbc:postgresql://h:70000/d", "jdbc:postgresql://h:0/d", "jdbc:postgresql://h/", "jdbc:postgresql://h/d/e", "" })
	void otherAddressesAreRefusedWithoutRepeatingThem(String url) {
		assertRefused("write jdbc:postgresql://HOST:PORT/DATABASE", url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "socketFactory=x", "password=secret", "user=secret", "sslfactory=secret", "options=-c", "SSLMODE=require", "loggerFile=/secret", "=", "a" })
	void otherOptionsAreRefused(String option) {
		assertRefused("is not allowed in a database address", "jdbc:postgresql://h/d?" + option);
		assertRefused("is not allowed in a database address", "jdbc:postgresql://h/d?sslmode=require&" + option);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sslmode=prefer", "sslmode", "sslmode=", "sslrootcert=%2Fx", "currentSchema=a,b", "currentSchema=\"a\"", "connectTimeout=0",
			"socketTimeout=-1", "socketTimeout=1e9" })
	void otherValuesAreRefused(String option) {
		assertRefused("has a value that it cannot have", "jdbc:postgresql://h/d?" + option);
	}

	@Test
	void anOptionStandsOnce() {
		assertRefused("stands twice", "jdbc:postgresql://h/d?sslmode=require&sslmode=disable");
	}

	@Test
	void accessPrintsWithoutThePasswordAndHasBounds() throws DroverException {
		DatabaseAddress address = DatabaseAddress.parse("jdbc:postgresql://h/d");
		assertFalse(DatabaseAccess.of(address, "u", "secret", 16).toString().contains("secret"));
		assertThrows(DroverException.class, () -> DatabaseAccess.of(address, " ", "", 16));
		assertThrows(DroverException.class, () -> DatabaseAccess.of(address, "u", "", 1));
	}

	private static void assertRefused(String sentence, String url) {
		String message = assertThrows(DroverException.class, () -> DatabaseAddress.parse(url)).getMessage();
		assertTrue(message.contains(sentence), message);
		assertFalse(message.contains("secret"), message);
	}
}
