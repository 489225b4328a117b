package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.Problems;
import org.drover.ui.agents.internal.state.HostList;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Takes names of hosts that are dropped: text from whatever program, or files with lists of them. */
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
		target.setTransfer(new Transfer[] { FileTransfer.getInstance(), TextTransfer.getInstance() });
		target.addDropListener(new HostDrop(control, dropped));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (event.detail == DND.DROP_DEFAULT || event.detail == DND.DROP_MOVE)
			event.detail = DND.DROP_COPY; // nothing is taken away from where the names come from
	}

	@Override
	public void drop(DropTargetEvent event) {
		List<String> hosts = hosts(event.data);
		if (hosts.isEmpty())
			event.detail = DND.DROP_NONE;
		else
			control.getDisplay().asyncExec(() -> dropped.accept(hosts));
	}

	private static List<String> hosts(Object data) {
		try {
			return switch (data) {
				case String text -> HostList.of(text);
				case String[] files -> HostList.read(List.of(files));
				case null, default -> List.of();
			};
		} catch (DroverException e) {
			Problems.show(Messages.HostDrop_title, e);
			return List.of();
		}
	}
}
