package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

	private static final Credentials ACCOUNT = new Credentials("reader", "s3cret");

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:tcp://127.0.0.1:9092/CM_CAS", "jdbc:h2:tcp://[::1]:9092/CM_CAS", "jdbc:postgresql://db/cm",
			"jdbc:postgresql://db.example:5432/cm?sslmode=verify-full&sslrootcert=/etc/ca.pem&currentSchema=cm" })
	void takesWhatCanBeRead(String url) {
		assertDoesNotThrow(() -> DatabaseAddress.open(url, ACCOUNT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:tcp://127.0.0.1:9092/CM_CAS;INIT=RUNSCRIPT FROM 'http://127.0.0.1/x'", "jdbc:h2:mem:x", "jdbc:h2:file:/tmp/x",
			"jdbc:h2:tcp://127.0.0.1:9092/../CM_CAS", "jdbc:h2:ssl://127.0.0.1/x", "jdbc:h2:tcp://127.0.0.1:9092/CM?IFEXISTS=TRUE",
			"jdbc:postgresql://db/cm?socketFactory=org.example.Run", "jdbc:postgresql://db/cm?sslmode=require&loggerFile=/etc/x",
			"jdbc:postgresql://db/cm?user=me&password=x", "jdbc:postgresql://db/cm?sslmode", "jdbc:postgresql://db/cm?currentSchema=%2e",
			"jdbc:postgresql://one,two/cm", "jdbc:mysql://db/cm", "jdbc:postgresql:cm", "CM_CAS", "" })
	void refusesEverythingElse(String url) {
		String message = assertThrows(DroverException.class, () -> DatabaseAddress.open(url, ACCOUNT)).getMessage();
		assertFalse(message.contains("s3cret"), message);
	}

	@Test
	void saysThatSqlServerHasNoDriverHere() {
		String message = assertThrows(DroverException.class, () -> DatabaseAddress.open("jdbc:sqlserver://db;databaseName=CM_CAS", ACCOUNT)).getMessage();
		assertTrue(message.contains("driver is not part of this installation"), message);
	}
}
