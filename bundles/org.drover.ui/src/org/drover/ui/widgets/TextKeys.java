package org.drover.ui.widgets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** While a text field has the focus, the keys that the actions of its view or editor have in common with texts are the field's. */
public final class TextKeys {

	private static final List<ActionFactory> SHARED = List.of(ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.COPY, ActionFactory.PASTE,
			ActionFactory.DELETE, ActionFactory.SELECT_ALL);

	private final IActionBars bars;
	private final Map<String, IAction> kept = new HashMap<>();

	private TextKeys(IActionBars bars) {
		this.bars = bars;
	}

	public static void belongTo(Text field, IActionBars bars) {
		TextKeys keys = new TextKeys(bars);
		field.addListener(SWT.FocusIn, event -> keys.take());
		field.addListener(SWT.FocusOut, event -> keys.giveBack());
		field.addListener(SWT.Dispose, event -> keys.giveBack());
	}

	private void take() {
		if (!kept.isEmpty())
			return;
		for (ActionFactory action : SHARED) {
			kept.put(action.getId(), bars.getGlobalActionHandler(action.getId()));
			bars.setGlobalActionHandler(action.getId(), null);
		}
		bars.updateActionBars();
	}

	private void giveBack() {
		if (kept.isEmpty())
			return;
		kept.forEach(bars::setGlobalActionHandler);
		kept.clear();
		bars.updateActionBars();
	}
}
