package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.function.Consumer;

import org.drover.ui.agents.internal.state.HostList;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Takes names of hosts that are dropped: text, from whatever program. */
final class HostDrop extends DropTargetAdapter {

	private final Control control;
	private final Consumer<List<String>> dropped;

	private HostDrop(Control control, Consumer<List<String>> dropped) {
		this.control = control;
		this.dropped = dropped;
	}

	/** @param dropped gets them once the drag has ended */
	static void on(Control control, Consumer<List<String>> dropped) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { TextTransfer.getInstance() });
		target.addDropListener(new HostDrop(control, dropped));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (event.detail == DND.DROP_DEFAULT || event.detail == DND.DROP_MOVE)
			event.detail = DND.DROP_COPY; // nothing is taken away from where the names come from
	}

	@Override
	public void drop(DropTargetEvent event) {
		List<String> hosts = event.data instanceof String text ? HostList.of(text) : List.of();
		if (hosts.isEmpty())
			event.detail = DND.DROP_NONE;
		else
			control.getDisplay().asyncExec(() -> dropped.accept(hosts));
	}
}
