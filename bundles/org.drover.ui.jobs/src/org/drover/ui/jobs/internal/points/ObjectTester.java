package org.drover.ui.jobs.internal.points;

import java.util.EnumSet;
import java.util.Set;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.plan.Selection;
import org.drover.ui.session.EstateObject;
import org.eclipse.core.expressions.PropertyTester;

/** Tells commands what is selected: of which kind an object is, whether it is a service that may move, and whether it has content that distribution points hold. */
public final class ObjectTester extends PropertyTester {

	private static final String CONTENT = "content";
	private static final String SERVICE = "service";
	private static final Set<ObjectKind> WITH_CONTENT = EnumSet.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE,
			ObjectKind.DRIVER_PACKAGE, ObjectKind.UPDATE_PACKAGE);

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		ObjectKind kind = ((EstateObject) receiver).kind();
		return switch (property) {
			case CONTENT -> WITH_CONTENT.contains(kind);
			case SERVICE -> kind.family() == Family.SERVICE && Selection.canChoose(kind);
			default -> kind.label().equals(expected);
		};
	}
}
