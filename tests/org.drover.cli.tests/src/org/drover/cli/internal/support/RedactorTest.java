package org.drover.cli.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class RedactorTest {

	private final Redactor redactor = new Redactor(List.of("h\"unt\\er 2+", "abc", ""));

	@ParameterizedTest
	@ValueSource(strings = { "password=PLANTED", "Password: PLANTED", "user=u;PWD='PLANTED 7';x=1", "{\"password\" : \"PLANTED\"}", "{\\\"password\\\":\\\"PLANTED\\\"}",
			"jdbc:postgresql://u:PLANTED@host/db", "jdbc:sqlserver://h;databaseName=d;password=PLANTED;encrypt=true", "jdbc:oracle:thin:u/PLANTED@host:1521", "http://u:PLA/NTED@host/path",
			"u:PLANTED@host", "Authorization: Basic UExBTlRFRA== PLANTED", "\"Authorization\":\"Bearer PLANTED\"", "sent Bearer PLANTED1", "Set-Cookie: id=PLANTED; Path=/",
			"api_key=PLANTED", "secret: \"PLANTED\"", "-----BEGIN PRIVATE KEY-----\nPLANTED\n-----END PRIVATE KEY-----\nrest", "DROVER_PASSPHRASE=PLANTED" })
	void whatLooksLikeASecretGoes(String text) {
		assertFalse(redactor.clean(text).contains("PLANTED") || redactor.clean(text).contains("UExB"), redactor.clean(text));
	}

	@Test
	void whatIsKnownGoesHoweverItIsWritten() {
		for (String text : new String[] { "x h\"unt\\er 2+ y", "\"h\\\"unt\\\\er 2+\"", "h%22unt%5Cer+2%2B", "h%22unt%5Cer%202%2B", "aCJ1bnRcZXIgMis=" })
			assertFalse(redactor.clean(text).matches("(?s).*(unt|aCJ1).*"), redactor.clean(text));
		assertEquals("*** abcd", redactor.clean("abc abcd"), "a short one goes as a word");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no password for site:http://host:8530/provider: give it by --password-file", "12:30:45 at org.drover.Main(Main.java:12)",
			"the host db-1.example.com refused", "\"rows\" : { \"job\" : 3 }", "http://host:80/path?x=1" })
	void whatIsNoneStays(String text) {
		assertEquals(text, redactor.clean(text));
	}
}
