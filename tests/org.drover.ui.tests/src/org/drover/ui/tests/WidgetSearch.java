package org.drover.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Looks through all that is visible, depth first. For the UI thread. */
final class WidgetSearch {

	private WidgetSearch() {
	}

	static <T extends Widget> Optional<T> find(Shell[] shells, Class<T> type, Predicate<T> wanted) {
		for (int shell = shells.length - 1; shell >= 0; shell--) {
			Optional<T> found = find(shells[shell], type, wanted);
			if (found.isPresent())
				return found;
		}
		return Optional.empty();
	}

	static <T extends Widget> Optional<T> find(Widget widget, Class<T> type, Predicate<T> wanted) {
		if (widget.isDisposed() || widget instanceof Control control && !control.isVisible())
			return Optional.empty();
		if (type.isInstance(widget) && wanted.test(type.cast(widget)))
			return Optional.of(type.cast(widget));
		for (Widget child : children(widget)) {
			Optional<T> found = find(child, type, wanted);
			if (found.isPresent())
				return found;
		}
		return Optional.empty();
	}

	private static List<Widget> children(Widget widget) {
		List<Widget> children = new ArrayList<>();
		switch (widget) {
		case ToolBar bar -> children.addAll(List.of(bar.getItems()));
		case Tree tree -> children.addAll(List.of(tree.getItems()));
		case TreeItem item -> children.addAll(List.of(item.getItems()));
		case Table table -> children.addAll(List.of(table.getItems()));
		case CTabFolder folder -> children.addAll(List.of(folder.getItems()));
		case TabFolder folder -> children.addAll(List.of(folder.getItems()));
		default -> {
			// it has no items
		}
		}
		if (widget instanceof Composite composite)
			children.addAll(List.of(composite.getChildren()));
		return children;
	}
}
