package org.drover.ui.diagram.internal.job;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Above a task graph: the job, how it stands, how it is run, and what can be done with it. */
final class JobHead {

	private static final List<String> COMMANDS = List.of("run", "schedule", "retry", "pause", "cancel", "undo", "redo");
	private static final String PREFIX = "org.drover.ui.jobs.";

	private final Label name;
	private final Label state;
	private final Label way;
	private final ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
	private final Composite root;

	/** @param views actions on the diagram; they come after the commands */
	JobHead(Composite parent, IWorkbenchPartSite site, List<IAction> views) {
		root = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 2).applyTo(root);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(root);
		name = Ui.wrapped(root, "", Type.HEADING, Tint.TEXT, Tint.CARD);
		for (String command : COMMANDS)
			tools.add(new CommandContributionItem(new CommandContributionItemParameter(site, null, PREFIX + command, CommandContributionItem.STYLE_PUSH)));
		tools.add(new Separator());
		views.forEach(tools::add);
		ToolBar bar = tools.createControl(root);
		Look.dress(bar, Tint.CARD, Tint.TEXT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).span(1, 3).applyTo(bar);
		state = Ui.wrapped(root, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		way = Ui.wrapped(root, "", Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
	}

	/**
	 * @param stands how the job stands
	 * @param run    how it is run, or will be
	 */
	void show(String title, String stands, String run) {
		if (name.getText().equals(title) && state.getText().equals(stands) && way.getText().equals(run))
			return;
		name.setText(title);
		state.setText(stands);
		way.setText(run);
		List.of(name, state, way).forEach(Label::requestLayout); // with more lines it needs more of the editor's height
	}

	void dispose() {
		tools.dispose();
	}
}
