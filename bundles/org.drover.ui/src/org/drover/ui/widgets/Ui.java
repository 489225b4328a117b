package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;

/** Makes the pieces that wizard and views of this bundle are put together from, in the console's look. */
public final class Ui {

	public static final int GAP = 8;
	public static final int MARGIN = 16;
	private static final int RADIUS = 8;
	/** Keeps the style sheets from a control. */
	private static final String STYLING_OFF = "org.eclipse.e4.ui.css.disabled";

	private Ui() {
	}

	/** A composite on the canvas, with a grid of some columns and no margin. */
	public static Composite grid(Composite parent, int columns, Tint ground) {
		Composite grid = new Composite(parent, SWT.NONE);
		Look.dress(grid, ground, Tint.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(GAP, GAP).applyTo(grid);
		return grid;
	}

	/** A framed white area with a margin. */
	public static Composite card(Composite parent, int columns) {
		Composite card = new Composite(parent, SWT.DOUBLE_BUFFERED);
		Look.dress(card, Tint.CANVAS, Tint.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(MARGIN, 12).spacing(GAP, GAP).applyTo(card);
		card.addPaintListener(event -> {
			Rectangle area = card.getClientArea();
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(Look.color(Tint.CARD));
			event.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, RADIUS, RADIUS);
			event.gc.setForeground(Look.color(Tint.CARD_BORDER));
			event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, RADIUS, RADIUS);
		});
		return card;
	}

	public static Label label(Composite parent, String text, Type type, Tint tint, Tint ground) {
		return label(parent, text, type, tint, ground, SWT.NONE);
	}

	/** A label that breaks its lines; lies in a grid. */
	public static Label wrapped(Composite parent, String text, Type type, Tint tint, Tint ground) {
		Label label = label(parent, text, type, tint, ground, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** A line on a card; where there is no room for all of it, dots stand for its middle, and the tip tells the whole. */
	public static CLabel line(Composite parent, Type type, Tint tint) {
		CLabel line = new CLabel(parent, SWT.NONE);
		line.setMargins(0, 0, 0, 0);
		Look.dress(line, Tint.CARD, tint);
		line.setFont(Look.font(type));
		return line;
	}

	private static Label label(Composite parent, String text, Type type, Tint tint, Tint ground, int style) {
		Label label = new Label(parent, style);
		Look.dress(label, ground, tint);
		label.setFont(Look.font(type));
		label.setText(text);
		return label;
	}

	/** Colours a table's rows and header, and gives it rows with air. */
	public static Table dressed(Table table) {
		RowLook.dress(table);
		Runnable header = () -> {
			table.setHeaderBackground(Look.color(Tint.CANVAS));
			table.setHeaderForeground(Look.color(Tint.MUTED_TEXT));
		};
		header.run();
		Look.onChange(table, header);
		return table;
	}

	public static Tree dressed(Tree tree) {
		RowLook.dress(tree);
		return tree;
	}

	/** Sets a field for text or numbers off from what is around it. */
	public static <T extends Control> T field(T field) {
		field.setData(STYLING_OFF, Boolean.TRUE);
		Runnable paint = () -> {
			field.setBackground(Look.color(Look.dark() ? Tint.HOVER : Tint.CARD));
			field.setForeground(Look.color(Tint.TEXT));
		};
		paint.run();
		Look.onChange(field, paint);
		return field;
	}

	public static TableColumn column(Table table, String title, int width, int align) {
		TableColumn column = new TableColumn(table, align);
		column.setText(title);
		column.setWidth(width);
		column.setMoveable(true);
		return column;
	}

	/** Shows or hides what lies in a grid, and gives its room to the others; the caller lays them out. */
	public static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}

	/** Shows this page of a stack. Where the page that goes had the focus it gets it: while nothing has it, no key does anything. */
	public static void show(Composite stack, Control page) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl == page)
			return;
		boolean focus = layout.topControl != null && isWithin(layout.topControl, stack.getDisplay().getFocusControl());
		layout.topControl = page;
		stack.layout();
		if (focus)
			page.setFocus();
	}

	private static boolean isWithin(Control parent, Control control) {
		return control != null && (control == parent || isWithin(parent, control.getParent()));
	}
}
