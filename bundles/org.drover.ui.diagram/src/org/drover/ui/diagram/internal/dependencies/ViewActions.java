package org.drover.ui.diagram.internal.dependencies;

import java.nio.file.Path;
import java.util.List;

import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.Picture;
import org.drover.ui.look.Look;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ISetSelectionTarget;

/** The tool bar and the context menu of the dependencies view. */
final class ViewActions {

	private static final int MANY = 300;

	private final DependenciesView view;
	private final DiagramPage page;

	ViewActions(DependenciesView view, DiagramPage page) {
		this.view = view;
		this.page = page;
	}

	void contribute(IViewSite site) {
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		bar.add(direction("Show what the selected objects need", "needs", Direction.NEEDS));
		bar.add(direction("Show what needs the selected objects", "needed-by", Direction.NEEDED_BY));
		bar.add(new Separator());
		bar.add(pin());
		bar.add(action("Unfold all, up to " + MANY + " cards", "expand", () -> view.unfoldUpTo(MANY)));
		bar.add(action("Fold all", "collapse", () -> view.unfoldUpTo(0)));
		bar.add(new Separator());
		bar.add(page.canvas().surface().zoomOut());
		bar.add(page.canvas().surface().zoomIn());
		bar.add(page.canvas().surface().fitAction());
		bar.add(action("Export picture", "export", this::export));
		menu(site);
	}

	private void menu(IViewSite site) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> fill(menu, site));
		page.canvas().viewer().setContextMenu(menu);
	}

	private void fill(MenuManager menu, IViewSite site) {
		List<Node> nodes = page.canvas().selection();
		if (!nodes.isEmpty()) {
			Node node = nodes.getFirst();
			if (node.group().folded())
				menu.add(action("Unfold", "expand", () -> view.toggle(node)));
			if (!node.group().parent().isEmpty())
				menu.add(action("Fold with its like", "collapse", () -> view.fold(node)));
			menu.add(new Separator());
			menu.add(action("Show what it needs", null, () -> view.startFrom(nodes, Direction.NEEDS)));
			menu.add(action("Show what needs this", null, () -> view.startFrom(nodes, Direction.NEEDED_BY)));
			menu.add(action("Reveal in navigator", "navigator", () -> reveal(site)));
			menu.add(new Separator());
		}
		menu.add(page.canvas().surface().fitAction());
		menu.add(action("Export picture ...", "export", this::export));
	}

	private void reveal(IViewSite site) {
		ISelection selected = site.getSelectionProvider().getSelection();
		try {
			if (site.getPage().showView(ConsoleIds.NAVIGATOR_VIEW) instanceof ISetSelectionTarget navigator)
				navigator.selectReveal(selected);
		} catch (PartInitException e) {
			Problems.show("Reveal in navigator", e);
		}
	}

	private void export() {
		FileDialog dialog = new FileDialog(page.canvas().control().getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*.png" });
		dialog.setFileName("dependencies.png");
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null)
			new Picture(page.canvas().surface().picture(), page.canvas().surface().extent()).savePng(Path.of(file));
	}

	private IAction direction(String text, String icon, Direction direction) {
		Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked() && view.direction() != direction)
					view.turn(direction);
			}
		};
		action.setToolTipText(text);
		action.setImageDescriptor(own(icon));
		action.setChecked(view.direction() == direction);
		return action;
	}

	private IAction pin() {
		Action action = new Action("Follow the selection", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				view.pin(!isChecked());
			}
		};
		action.setToolTipText("Follow the selection");
		action.setImageDescriptor(own("follow"));
		action.setChecked(true);
		return action;
	}

	private static IAction action(String text, String icon, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		if (icon != null)
			action.setImageDescriptor(Look.descriptor(icon));
		return action;
	}

	private static ImageDescriptor own(String icon) {
		return ResourceLocator.imageDescriptorFromBundle(ViewActions.class, "icons/" + icon + ".svg").orElseThrow();
	}
}
