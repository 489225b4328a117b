package org.drover.ui.diagram.internal.dependencies;

import java.nio.file.Path;
import java.util.List;

import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.export.Drawing;
import org.drover.ui.diagram.internal.export.ExportAction;
import org.drover.ui.diagram.internal.figures.DiagramIcons;
import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.gef.KeyStroke;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ISetSelectionTarget;

/** The tool bar and the context menu of the dependencies view. */
final class ViewActions {

	private static final int MANY = 300;

	private final DependenciesView view;
	private final DiagramPage page;
	private final List<IAction> directions;
	private final IAction compare = compare();
	private final IAction export;

	ViewActions(DependenciesView view, DiagramPage page) {
		this.view = view;
		this.page = page;
		this.directions = List.of(direction(Messages.ViewActions_needs, "needs", Direction.NEEDS),
				direction(Messages.ViewActions_neededBy, "needed-by", Direction.NEEDED_BY));
		this.export = new ExportAction(page.canvas().control(), Messages.ViewActions_file, () -> Drawing.of(page.canvas().surface()), this::sayExported);
	}

	void contribute(IViewSite site) {
		IHandlerService handlers = site.getService(IHandlerService.class);
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		directions.forEach(bar::add);
		bar.add(compare);
		bar.add(new Separator());
		bar.add(pin());
		bar.add(action(Words.say(Messages.ViewActions_unfoldAll, MANY), "expand", () -> view.unfoldUpTo(MANY)));
		bar.add(action(Messages.ViewActions_foldAll, "collapse", () -> view.unfoldUpTo(0)));
		bar.add(new Separator());
		bar.add(page.canvas().surface().zoomOut());
		bar.add(page.canvas().surface().zoomIn());
		bar.add(page.canvas().surface().fitAction());
		bar.add(export);
		menu(site);
		keys();
		handlers.activateHandler(ExportAction.COMMAND, new ActionHandler(export));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				page.focusFilter();
				return null;
			}
		});
	}

	/** Shows the direction and the comparison that the view has come to by other ways. */
	void refresh() {
		directions.get(0).setChecked(view.direction() == Direction.NEEDS);
		directions.get(1).setChecked(view.direction() == Direction.NEEDED_BY);
		compare.setChecked(view.comparing());
	}

	/** All that the context menu has, without a pointer. */
	private void keys() {
		key('w', 'w', this::why);
		key('r', 'r', () -> view.turn(view.direction() == Direction.NEEDS ? Direction.NEEDED_BY : Direction.NEEDS));
		key('c', 'c', () -> view.compare(!view.comparing()));
		key(SWT.BS, SWT.BS, () -> page.canvas().selected().ifPresent(view::fold));
		escape();
	}

	/** GEF's tools keep this key for themselves, also where they have nothing to give up. */
	private void escape() {
		KeyListener listener = KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ESC)
				view.clearOne();
		});
		page.canvases().forEach(canvas -> canvas.control().addKeyListener(listener));
	}

	private void key(char character, int code, Runnable run) {
		for (DiagramCanvas canvas : page.canvases())
			canvas.surface().keys().put(KeyStroke.getPressed(character, code, 0), plain("", run));
	}

	private void why() {
		page.canvas().selected().ifPresent(view::why);
	}

	private void menu(IViewSite site) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> fill(menu, site));
		page.canvases().forEach(canvas -> canvas.viewer().setContextMenu(menu));
	}

	private void fill(MenuManager menu, IViewSite site) {
		List<Node> nodes = page.canvas().selection();
		if (!nodes.isEmpty()) {
			Node node = nodes.getFirst();
			if (node.group().folded())
				menu.add(action(Messages.ViewActions_unfold, "expand", () -> view.toggle(node)));
			if (!node.group().parent().isEmpty())
				menu.add(action(Messages.ViewActions_fold, "collapse", () -> view.fold(node)));
			menu.add(new Separator());
			if (!view.comparing() && nodes.size() == 1)
				menu.add(action(view.direction() == Direction.NEEDS ? Messages.ViewActions_whyNeeded : Messages.ViewActions_whyNeeds, "help", this::why));
			menu.add(action(Messages.ViewActions_showNeeds, DiagramIcons.descriptor("needs"), () -> view.startFrom(nodes, Direction.NEEDS)));
			menu.add(action(Messages.ViewActions_showNeededBy, DiagramIcons.descriptor("needed-by"), () -> view.startFrom(nodes, Direction.NEEDED_BY)));
			menu.add(action(Messages.ViewActions_reveal, "navigator", () -> reveal(site)));
			menu.add(new Separator());
		}
		menu.add(compare);
		menu.add(page.canvas().surface().fitAction());
		menu.add(export);
	}

	private void sayExported(Path file) {
		if (!page.canvas().control().isDisposed())
			view.getViewSite().getActionBars().getStatusLineManager().setMessage(Words.say(Messages.ViewActions_written, file));
	}

	private void reveal(IViewSite site) {
		ISelection selected = site.getSelectionProvider().getSelection();
		try {
			if (site.getPage().showView(ConsoleIds.NAVIGATOR_VIEW) instanceof ISetSelectionTarget navigator)
				navigator.selectReveal(selected);
		} catch (PartInitException e) {
			Problems.show(Messages.ViewActions_reveal, e);
		}
	}

	private IAction direction(String text, String icon, Direction direction) {
		IAction action = new Action(text, IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked() && view.direction() != direction)
					view.turn(direction);
			}
		};
		action.setChecked(view.direction() == direction);
		return dressed(action, DiagramIcons.descriptor(icon));
	}

	private IAction pin() {
		IAction action = new Action(Messages.ViewActions_follow, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				view.pin(!isChecked());
			}
		};
		action.setChecked(true);
		return dressed(action, DiagramIcons.descriptor("follow"));
	}

	private IAction compare() {
		return dressed(new Action(Messages.ViewActions_compare, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				view.compare(isChecked());
			}
		}, DiagramIcons.descriptor("compare"));
	}

	private static IAction action(String text, String icon, Runnable run) {
		return action(text, Look.descriptor(icon), run);
	}

	private static IAction action(String text, ImageDescriptor icon, Runnable run) {
		return dressed(plain(text, run), icon);
	}

	private static IAction plain(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private static IAction dressed(IAction action, ImageDescriptor icon) {
		action.setToolTipText(action.getText());
		action.setImageDescriptor(icon);
		return action;
	}
}
