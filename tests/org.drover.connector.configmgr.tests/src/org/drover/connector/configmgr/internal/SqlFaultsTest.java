package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL Server's own numbers, as its driver hands them on; what H2 and PostgreSQL say is tested with them. */
class SqlFaultsTest {

	private final SqlFaults faults = new SqlFaults("the site database at db");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			18456 | Login failed for user 'reader'. | refuses this account
			18452 | Login failed. The login is from an untrusted domain. | refuses this account
			4060 | Cannot open database "CM_CAS" requested by the login. | no database of this name
			0 | The driver is out of memory. | failed: the log says how
			""")
	void connecting(int number, String words, String sentence) {
		String said = faults.connecting(new SQLException(words, "S0001", number)).getMessage();
		assertTrue(said.contains(sentence), said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			208 | Invalid object name 'v_Package'. | has no view v_Package
			207 | Invalid column name 'Manufacturer'. | has no column Manufacturer
			229 | The SELECT permission was denied on the object 'v_Package'. | may not read the view v_Package
			""")
	void reading(int number, String words, String sentence) {
		String said = faults.reading(View.PACKAGES, new SQLException(words, "S0002", number)).getMessage();
		assertTrue(said.contains(sentence), said);
	}
}
