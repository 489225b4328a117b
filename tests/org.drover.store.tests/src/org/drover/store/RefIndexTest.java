package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

class RefIndexTest {

	@Test
	void agreesWithAMap() {
		Random random = new Random(11);
		RefIndex index = new RefIndex(0);
		Map<ObjectRef, Integer> map = new HashMap<>();
		ObjectKind[] kinds = ObjectKind.values();
		for (int i = 0; i < 20_000; i++) {
			ObjectRef ref = new ObjectRef(kinds[random.nextInt(kinds.length)], Integer.toString(random.nextInt(1500)));
			assertEquals(map.getOrDefault(ref, -1), index.indexOf(ref.kind(), ref.key()), "seed 11, step " + i);
			map.putIfAbsent(ref, map.size());
			assertEquals(map.get(ref), index.add(ref.kind(), ref.key()), "seed 11, step " + i);
		}
		assertEquals(map.size(), index.size());
		map.forEach((ref, number) -> assertEquals(ref, index.ref(number)));
	}
}
