package org.drover.ui.diagram.internal.figures;

import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** A part that assistive technologies find by name. */
public abstract class AccessiblePart extends AbstractGraphicalEditPart {

	private AccessibleEditPart described;

	/** What is read out: name, kind, state. */
	protected abstract String accessibleName();

	/** One of {@link ACC}'s roles. */
	protected int accessibleRole() {
		return ACC.ROLE_LISTITEM;
	}

	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (described == null)
			described = new Described();
		return described;
	}

	private final class Described extends AccessibleGraphicalEditPart {

		@Override
		public void getName(AccessibleEvent event) {
			event.result = accessibleName();
		}

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = accessibleRole();
		}
	}
}
