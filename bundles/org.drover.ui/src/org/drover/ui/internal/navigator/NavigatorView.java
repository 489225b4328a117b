package org.drover.ui.internal.navigator;

import org.drover.ui.look.Look;
import org.drover.ui.look.Type;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.Message;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.RowLook;
import org.drover.ui.widgets.TextKeys;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.part.ViewPart;

/** The topologies of the open project, and what they manage. */
public final class NavigatorView extends ViewPart implements ISetSelectionTarget {

	private static final int SEARCH_PAUSE = 200;
	private static final int MINUTE = 60_000;

	private TreeViewer viewer;
	private Text search;
	private Composite stack;
	private Message message;
	private NavigatorModel model;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createSearch(parent);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		createTree();
		message = new Message(stack, "navigator");
		model = new NavigatorModel(viewer, search::getText, this::refresh);
		NavigatorActions actions = new NavigatorActions(this, viewer);
		actions.hook();
		DragAndDrop.hook(viewer, getSite());
		getSite().setSelectionProvider(new NodeSelection(viewer));
		Look.onChange(stack, viewer::refresh);
		tick();
		model.start();
	}

	private void createSearch(Composite parent) {
		Composite top = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		search = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.NavigatorView_find);
		search.setFont(Look.font(Type.TEXT));
		Names.search(search, Messages.NavigatorView_find_name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		TextKeys.belongTo(search, getViewSite().getActionBars());
		search.addModifyListener(event -> model.search(SEARCH_PAUSE));
	}

	private void createTree() {
		viewer = new TreeViewer(stack, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new NodeContent());
		viewer.setLabelProvider(new NodeLabels());
		CellTips.show(viewer.getTree(), item -> ((Node) item.getData()).face().tip());
		RowLook.dress(viewer.getTree());
		Names.give(viewer.getTree(), Messages.NavigatorView_topologies);
	}

	/** Shows the tree, or says why there is none. */
	private void refresh() {
		boolean open = CurrentProject.get().session().isPresent();
		boolean empty = viewer.getTree().getItemCount() == 0;
		if (!open)
			message.say(Messages.NavigatorView_closed, Messages.NavigatorView_closed_how);
		else if (empty)
			message.say(Messages.NavigatorView_empty, Messages.NavigatorView_empty_how);
		if (!open && !search.getText().isEmpty())
			search.setText("");
		search.setEnabled(open && !empty);
		Ui.show(stack, empty ? message.control() : viewer.getControl());
	}

	/** Ages go on by themselves. */
	private void tick() {
		stack.getDisplay().timerExec(MINUTE, () -> {
			if (viewer.getControl().isDisposed())
				return;
			for (Object topology : model.topologies())
				viewer.update(topology, null);
			tick();
		});
	}

	/** Takes back a search first: it may hide what is asked for. */
	@Override
	public void selectReveal(ISelection selection) {
		if (!search.getText().isEmpty())
			search.setText("");
		getSite().getSelectionProvider().setSelection(selection);
		String answer = !selection.isEmpty() && viewer.getSelection().isEmpty() ? Messages.NavigatorView_notListed : null;
		getViewSite().getActionBars().getStatusLineManager().setMessage(answer);
	}

	@Override
	public void setFocus() {
		((StackLayout) stack.getLayout()).topControl.setFocus();
	}

	@Override
	public void dispose() {
		model.stop();
		super.dispose();
	}
}
