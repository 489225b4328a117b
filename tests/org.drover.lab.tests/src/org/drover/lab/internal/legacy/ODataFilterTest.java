package org.drover.lab.internal.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;

import org.drover.site.ServiceRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ODataFilterTest {

	private static final WmiClass COLLECTION = WmiClass.named("SMS_Collection").orElseThrow();

	@Test
	void comparesWithParametersOnly() throws ServiceRefusal {
		ODataFilter filter = ODataFilter.parse("Name eq 'O''Hara' and CollectionType in (1,2)", COLLECTION);
		assertEquals("c.CollectionName IN (?) AND c.CollectionType IN (?, ?)", filter.condition());
		assertEquals(List.of("O'Hara", 1, 2), filter.parameters());
	}

	@Test
	void readsTheDocumentedPrefix() throws ServiceRefusal {
		ODataFilter filter = ODataFilter.parse("startswith(Name,'All') eq true", COLLECTION);
		assertEquals("LEFT(c.CollectionName, ?) = ?", filter.condition());
		assertEquals(List.of(3, "All"), filter.parameters());
	}

	@Test
	void takesLongLists() throws ServiceRefusal {
		ODataFilter filter = ODataFilter.parse("Name in (" + String.join(",", Collections.nCopies(900, "'a collection with a long name'")) + ")", COLLECTION);
		assertEquals(900, filter.parameters().size());
	}

	@Test
	void takesKeysWithAndWithoutQuotes() throws ServiceRefusal {
		assertEquals(ODataFilter.key("SMS00001", COLLECTION), ODataFilter.key("'SMS00001'", COLLECTION));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Name eq", "Name eq 'x", "Name eq 'x' or 1 = 1", "Name eq 'x') or (1 eq 1", "Nothing eq 'x'", "Name in ()", "CollectionType eq 9999999999",
			"Name eq 'a' and", "; DROP TABLE Collections" })
	void refusesAnythingElse(String filter) {
		assertEquals(400, assertThrows(ServiceRefusal.class, () -> ODataFilter.parse(filter, COLLECTION)).status());
	}
}
