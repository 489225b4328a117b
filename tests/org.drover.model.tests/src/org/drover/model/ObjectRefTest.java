package org.drover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectRefTest {

	/** A server's key is a path with colons and brackets of its own. */
	@ParameterizedTest
	@EnumSource(ObjectKind.class)
	void isReadBackFromItsText(ObjectKind kind) {
		ObjectRef server = new ObjectRef(kind, "[\"Display=\\\\DP01\\\"]MSWNET:[\"SMS_SITE=PRI\"]\\\\DP01\\");
		assertEquals(server, ObjectRef.parse(server.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "client", ":GUID:1", "robot:1", "client:", "client: " })
	void whatIsNoneIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> ObjectRef.parse(text));
	}

	@Test
	void areSortedByKindAndThenByKey() {
		List<ObjectRef> sorted = List.of(new ObjectRef(ObjectKind.values()[0], "B"), new ObjectRef(ObjectKind.values()[1], "A"),
				new ObjectRef(ObjectKind.values()[1], "B"));
		List<ObjectRef> shuffled = new ArrayList<>(sorted);
		Collections.reverse(shuffled);
		Collections.sort(shuffled);
		assertEquals(sorted, shuffled);
	}
}
