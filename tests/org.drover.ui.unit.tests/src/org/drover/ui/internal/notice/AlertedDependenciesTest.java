package org.drover.ui.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.drover.migration.DependencyAlert;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

class AlertedDependenciesTest {

	@Test
	void aPersonReadsHowMuchIsNeededAndWhatIsWrongWithIt() {
		ObjectRef collection = ObjectRef.parse("collection:C1");
		AlertedDependencies many = words(Map.of(ObjectKind.COLLECTION, 1, ObjectKind.CLIENT, 1200, ObjectKind.MANAGEMENT_POINT, 1),
				List.of(ObjectRef.parse("management-point:MP")), List.of(List.of(collection, ObjectRef.parse("collection:C2"))));
		assertEquals("What Berlin depends on", many.title());
		assertEquals("1,202 objects of legacy are needed in new, 1 service among them: 2 obsolete, 0 missing, 1 circle.", many.sentence());
		assertEquals("1 object of legacy is needed in new, 0 services among them: 2 obsolete, 0 missing, 0 circles.",
				words(Map.of(ObjectKind.COLLECTION, 1), List.of(), List.of()).sentence());
	}

	private static AlertedDependencies words(Map<ObjectKind, Integer> needs, List<ObjectRef> services, List<List<ObjectRef>> cycles) {
		return new AlertedDependencies(new DependencyAlert("legacy", "new", List.of(ObjectRef.parse("collection:C1")), "Berlin", needs, services, 2, List.of(), cycles));
	}
}
