package org.drover.ui.internal.notice;

import java.util.List;
import java.util.function.Consumer;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** News that can wait: a small window over the corner of the work, with what can be done about it. It never takes the focus by itself. */
final class Notice {

	/** @param action done when it is chosen; the notice is closed before */
	record Choice(String label, Runnable action) {
	}

	/** @param icon of the console */
	record News(String title, String text, String icon, List<Choice> choices) {
	}

	private static final int WIDTH = 420;
	private static final int MARGIN = 24;

	private final Shell shell;

	/**
	 * Shows news at once.
	 *
	 * @param above  height that other notices take below this one
	 * @param closed told when it is gone
	 */
	Notice(Shell window, News news, int above, Consumer<Notice> closed) {
		shell = new Shell(window, SWT.NO_TRIM | SWT.TOOL | SWT.NO_FOCUS);
		shell.setText(news.title());
		FillLayout layout = new FillLayout();
		layout.marginWidth = 1;
		layout.marginHeight = 1;
		shell.setLayout(layout);
		Look.dress(shell, Tint.ACCENT, Tint.TEXT);
		fill(news);
		Look.onChange(shell, () -> shell.getDisplay().asyncExec(() -> renew(news)));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE)
				close();
		});
		shell.addListener(SWT.Dispose, event -> closed.accept(this));
		Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
		shell.setSize(size);
		place(window, above);
		shell.setVisible(true); // unlike open(), this leaves the focus where it is
	}

	/** The platform leaves buttons of such a window as they were in the theme before: they are made anew. */
	private void renew(News news) {
		if (shell.isDisposed())
			return;
		Control focused = shell.getDisplay().getFocusControl();
		boolean focus = focused != null && focused.getShell() == shell;
		for (Control child : shell.getChildren())
			child.dispose();
		fill(news);
		shell.layout(true, true);
		if (focus)
			focus();
	}

	private void fill(News news) {
		Composite area = Ui.grid(shell, 3, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 12).spacing(10, 6).applyTo(area);
		Label icon = Ui.label(area, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		icon.setImage(Look.icon(news.icon(), 24));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 2).applyTo(icon);
		Ui.wrapped(area, news.title().replace("&", "&&"), Type.BOLD, Tint.TEXT, Tint.CARD);
		Button close = button(area, "", this::close);
		close.setImage(Look.icon("close"));
		close.setToolTipText(Messages.Notice_close);
		Label text = Ui.wrapped(area, news.text().replace("&", "&&"), Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) text.getLayoutData()).span(2, 1).hint(WIDTH - 90, SWT.DEFAULT).applyTo(text);
		Composite choices = Ui.grid(area, news.choices().size(), Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(3, 1).applyTo(choices);
		for (Choice choice : news.choices())
			button(choices, choice.label(), () -> {
				close();
				choice.action().run();
			});
	}

	private static Button button(Composite parent, String text, Runnable run) {
		Button button = new Button(parent, text.isEmpty() ? SWT.PUSH | SWT.FLAT : SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	/** At the bottom right of the window, where it hides least. */
	private void place(Shell window, int above) {
		Rectangle area = window.getBounds();
		Point size = shell.getSize();
		shell.setLocation(area.x + area.width - size.x - MARGIN, area.y + area.height - size.y - 2 * MARGIN - above);
	}

	int height() {
		return shell.isDisposed() ? 0 : shell.getSize().y;
	}

	/** A person asked for it by a key: its last button but the closing one has the focus. */
	void focus() {
		if (shell.isDisposed())
			return;
		shell.forceActive();
		Control[] children = ((Composite) shell.getChildren()[0]).getChildren();
		children[children.length - 1].setFocus();
	}

	void close() {
		if (!shell.isDisposed())
			shell.dispose();
	}
}
