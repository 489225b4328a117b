package org.drover.ui.internal.navigator;

import java.util.List;
import java.util.stream.Collectors;

import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.estate.MoveMenu;
import org.drover.ui.look.Look;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;

/** What can be done with what is selected in the navigator. */
final class NavigatorActions {

	private static final String GATHER_COMMAND = "org.drover.ui.gather";

	private final ViewPart view;
	private final TreeViewer viewer;
	private final Action copy = action(Messages.NavigatorActions_copy, "copy", this::copyNames);
	private final Action collapse = action(Messages.NavigatorActions_collapse, "collapse", this::collapseAll);

	NavigatorActions(ViewPart view, TreeViewer viewer) {
		this.view = view;
		this.viewer = viewer;
	}

	void hook() {
		viewer.addOpenListener(event -> open());
		IToolBarManager bar = view.getViewSite().getActionBars().getToolBarManager();
		bar.add(collapse);
		view.getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menus = new MenuManager();
		menus.setRemoveAllWhenShown(true);
		menus.addMenuListener(this::fill);
		Menu menu = menus.createContextMenu(viewer.getControl());
		viewer.getControl().setMenu(menu);
		view.getSite().registerContextMenu(menus, new NodeSelection(viewer));
	}

	private void fill(IMenuManager menu) {
		IStructuredSelection selected = NodeSelection.of(viewer.getSelection());
		boolean topology = selected.getFirstElement() instanceof TopologySnapshot;
		if (topology)
			fillTopology(menu);
		else if (!selected.isEmpty())
			fillObjects(menu, selected);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		copy.setEnabled(!selected.isEmpty());
		menu.add(copy);
	}

	private void fillTopology(IMenuManager menu) {
		menu.add(command(ConsoleIds.OPEN_TOPOLOGY_COMMAND, Messages.NavigatorActions_openDiagram, "topology"));
		menu.add(command(GATHER_COMMAND, Messages.NavigatorActions_gather, "gather"));
	}

	private void fillObjects(IMenuManager menu, IStructuredSelection selected) {
		MoveMenu.fill(menu, view.getSite(), selected);
		menu.add(action(Messages.NavigatorActions_showDependencies, "dependencies", () -> show(ConsoleIds.DEPENDENCIES_VIEW)));
		menu.add(action(Messages.NavigatorActions_showClients, "clients", () -> show(ConsoleIds.CLIENTS_VIEW)));
	}

	private CommandContributionItem command(String id, String label, String icon) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(view.getSite(), null, id, CommandContributionItem.STYLE_PUSH);
		item.label = label;
		item.icon = Look.descriptor(icon);
		return new CommandContributionItem(item);
	}

	/** A topology's diagram, an object's dependencies; else what is below. */
	private void open() {
		Node node = (Node) viewer.getStructuredSelection().getFirstElement();
		if (node == null)
			return;
		if (node.isTopology() && canOpenDiagram())
			command(ConsoleIds.OPEN_TOPOLOGY_COMMAND);
		else if (node.object() instanceof EstateObject)
			show(ConsoleIds.DEPENDENCIES_VIEW);
		else
			viewer.setExpandedState(node, !viewer.getExpandedState(node));
	}

	private boolean canOpenDiagram() {
		Command open = view.getSite().getService(ICommandService.class).getCommand(ConsoleIds.OPEN_TOPOLOGY_COMMAND);
		return open.isHandled() && open.isEnabled();
	}

	private void command(String id) {
		try {
			view.getSite().getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			Problems.show(Messages.NavigatorActions_openDiagram, e);
		}
	}

	private void show(String viewId) {
		try {
			view.getSite().getPage().showView(viewId);
		} catch (PartInitException e) {
			Problems.show(Messages.NavigatorActions_openView, e);
		}
	}

	private void collapseAll() {
		viewer.collapseAll();
		viewer.expandToLevel(2);
	}

	private void copyNames() {
		List<?> selected = viewer.getStructuredSelection().toList();
		String names = selected.stream().map(node -> ((Node) node).face().text()).collect(Collectors.joining("\n"));
		if (names.isEmpty())
			return;
		Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
		clipboard.setContents(new Object[] { names }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private static Action action(String text, String icon, Runnable run) {
		Action action = new Action(text, Look.descriptor(icon)) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}
}
