package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The tools beside a diagram, each with its icon and name. One is active at a time. */
final class Palette {

	private static final int WIDTH = 164;

	private final Composite control;
	private final List<PaletteItem> items = new ArrayList<>();

	/** @param chosen told which tool a person wants */
	Palette(Composite parent, List<ToolChoice.Part> parts, Consumer<ToolChoice> chosen) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 1).applyTo(control);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		for (ToolChoice.Part part : parts) {
			caption(part.title());
			for (ToolChoice choice : part.tools())
				item(choice, chosen);
		}
		items.getFirst().setActive(true);
	}

	Composite control() {
		return control;
	}

	static int width() {
		return WIDTH;
	}

	private void caption(String title) {
		Label caption = new Label(control, SWT.NONE);
		caption.setText(title);
		caption.setFont(Look.font(Type.SMALL));
		Look.dress(caption, Tint.CARD, Tint.MUTED_TEXT);
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.horizontalIndent = 6;
		data.verticalIndent = items.isEmpty() ? 0 : 10;
		caption.setLayoutData(data);
	}

	private void item(ToolChoice choice, Consumer<ToolChoice> chosen) {
		PaletteItem item = new PaletteItem(control, choice, () -> chosen.accept(choice));
		item.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		items.add(item);
	}

	/** @param choice null for the first tool */
	void setActive(ToolChoice choice) {
		for (int at = 0; at < items.size(); at++)
			items.get(at).setActive(choice == null ? at == 0 : items.get(at).choice() == choice);
	}

	void setEditable(boolean editable) {
		items.forEach(item -> item.setEnabled(editable || !item.choice().edits()));
	}
}
