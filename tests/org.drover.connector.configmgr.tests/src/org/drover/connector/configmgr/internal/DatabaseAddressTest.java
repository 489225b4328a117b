package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;

class DatabaseAddressTest {

	private static final Credentials ACCOUNT = new Credentials("reader", "s3cret");

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:tcp://127.0.0.1:9092/CM_CAS", "jdbc:h2:tcp://[::1]:9092/CM_CAS", "jdbc:postgresql://db/cm",
			"jdbc:postgresql://db.example:5432/cm?sslmode=verify-full&sslrootcert=/etc/ca.pem&currentSchema=cm", "jdbc:sqlserver://db;databaseName=CM_CAS", "jdbc:sqlserver://db.example:1433;databaseName=CM_CAS;",
			"jdbc:sqlserver://[::1]:1433;databaseName=CM_CAS;encrypt=strict", "jdbc:sqlserver://db;databaseName=CM_CAS;trustServerCertificate=true",
			"jdbc:sqlserver://db;domain=CORP;hostNameInCertificate=*.corp.example;trustStore=C:\\certs\\site.jks;databaseName=CM_CAS" })
	void takesWhatCanBeRead(String url) {
		assertDoesNotThrow(() -> DatabaseAddress.open(url, ACCOUNT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:tcp://127.0.0.1:9092/CM_CAS;INIT=RUNSCRIPT FROM 'http://127.0.0.1/x'", "jdbc:h2:mem:x", "jdbc:h2:file:/tmp/x",
			"jdbc:h2:tcp://127.0.0.1:9092/../CM_CAS", "jdbc:h2:ssl://127.0.0.1/x", "jdbc:h2:tcp://127.0.0.1:9092/CM?IFEXISTS=TRUE",
			"jdbc:postgresql://db/cm?socketFactory=org.example.Run", "jdbc:postgresql://db/cm?sslmode=require&loggerFile=/etc/x",
			"jdbc:postgresql://db/cm?user=me&password=x", "jdbc:postgresql://db/cm?sslmode", "jdbc:postgresql://db/cm?currentSchema=%2e",
			"jdbc:postgresql://one,two/cm", "jdbc:mysql://db/cm", "jdbc:postgresql:cm", "CM_CAS", "",
			"jdbc:sqlserver://db", "jdbc:sqlserver://db;encrypt=true", "jdbc:sqlserver://db:99999;databaseName=CM_CAS", "jdbc:sqlserver:;databaseName=CM_CAS",
			"jdbc:sqlserver://db;databaseName=CM_CAS;encrypt=false", "jdbc:sqlserver://db;databaseName=CM_CAS;encrypt=optional",
			"jdbc:sqlserver://db;databaseName=CM_CAS;user=me;password=x", "jdbc:sqlserver://db;databaseName={CM_CAS};domain=CORP",
			"jdbc:sqlserver://db;databaseName=CM_CAS;socketFactoryClass=org.example.Run", "jdbc:sqlserver://db;databaseName=CM_CAS;DATABASENAME=x",
			"jdbc:sqlserver://db;databaseName=CM_CAS;trustManagerClass=org.example.Run", "jdbc:sqlserver://db;databaseName=CM_CAS;authentication=NotSpecified",
			"jdbc:sqlserver://db;databaseName=CM_CAS;integratedSecurity=true", "jdbc:sqlserver://db;databaseName=CM CAS",
			"jdbc:sqlserver://db\\INSTANCE;databaseName=CM_CAS", "jdbc:sqlserver://one,two;databaseName=CM_CAS" })
	void refusesEverythingElse(String url) {
		String message = assertThrows(DroverException.class, () -> DatabaseAddress.open(url, ACCOUNT)).getMessage();
		assertFalse(message.contains("s3cret"), message);
	}

	@Test
	void sqlServerIsReadEncryptedAndWithoutIntentToWrite() throws DroverException {
		SQLServerDataSource plain = (SQLServerDataSource) DatabaseAddress.open("jdbc:sqlserver://db;databaseName=CM_CAS", ACCOUNT);
		assertEquals("true", plain.getEncrypt());
		assertFalse(plain.getTrustServerCertificate());
		assertEquals("ReadOnly", plain.getApplicationIntent());
		assertEquals(10, plain.getLoginTimeout());
		assertFalse(plain.getURL().contains("s3cret"), plain.getURL());
		SQLServerDataSource windows = (SQLServerDataSource) DatabaseAddress.open("jdbc:sqlserver://db;databaseName=CM_CAS;domain=CORP;encrypt=strict", ACCOUNT);
		assertEquals("strict", windows.getEncrypt());
		assertEquals("CORP", windows.getDomain());
	}
}
