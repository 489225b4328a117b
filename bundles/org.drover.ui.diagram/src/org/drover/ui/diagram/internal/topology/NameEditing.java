package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.TextKeys;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.tools.CellEditorLocator;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** A text field over an element's name. What is wrong with the name is said while it is typed. */
final class NameEditing extends DirectEditManager {

	private final ElementPart part;

	NameEditing(ElementPart part) {
		super(part, TextCellEditor.class, locator(part));
		this.part = part;
	}

	private static CellEditorLocator locator(ElementPart part) {
		return editor -> {
			Text text = (Text) editor.getControl();
			Rectangle name = part.shown().nameBounds();
			part.shown().translateToAbsolute(name);
			int height = Math.max(name.height, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
			text.setBounds(name.x, name.y + (name.height - height) / 2, Math.max(name.width, 120), height);
		};
	}

	@Override
	protected void initCellEditor() {
		Text text = (Text) getCellEditor().getControl();
		text.setFont(Look.font(Type.TEXT));
		Look.dress(text, Tint.CARD, Tint.TEXT);
		getCellEditor().setValue(part.element().getName());
		text.selectAll();
		NameFault.watch(text, name -> part.draft().whyNotName(part.element(), name));
		DefaultEditDomain domain = (DefaultEditDomain) part.getViewer().getEditDomain();
		TextKeys.belongTo(text, domain.getEditorPart().getEditorSite().getActionBars());
	}

	/** Without the black frame that GEF would draw around the field. */
	@Override
	public void showFeedback() {
		part.shown().setTip(() -> null);
		getEditPart().showSourceFeedback(getDirectEditRequest());
	}

	@Override
	protected void bringDown() {
		part.refreshVisuals();
		super.bringDown();
	}
}
