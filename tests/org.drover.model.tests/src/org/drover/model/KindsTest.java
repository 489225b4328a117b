package org.drover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Databases keep codes, and files keep labels. */
class KindsTest {

	@Test
	void kindsAreFoundByWhatIsKeptOfThem() {
		for (ObjectKind kind : ObjectKind.values()) {
			assertEquals(kind, ObjectKind.ofCode(kind.code()));
			assertEquals(kind, ObjectKind.ofLabel(kind.label()));
		}
		for (DependencyKind kind : DependencyKind.values())
			assertEquals(kind, DependencyKind.ofCode(kind.code()));
		assertEquals("distribution-point", ObjectKind.DISTRIBUTION_POINT.label());
		assertEquals("limited-by", DependencyKind.LIMITED_BY.label());
	}

	@Test
	void noOtherCodeIsAKind() {
		for (int code : new int[] { -1, 0, 1_000, Integer.MIN_VALUE, Integer.MAX_VALUE }) {
			assertThrows(IllegalArgumentException.class, () -> ObjectKind.ofCode(code));
			assertThrows(IllegalArgumentException.class, () -> DependencyKind.ofCode(code));
		}
	}
}
