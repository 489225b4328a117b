package org.drover.ui.jobs.internal.view;

import java.util.function.Function;

import org.drover.ui.look.Words;
import org.drover.ui.widgets.DropTip;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Nothing can be dropped on a job, since its plan and the proof of it are made once: who drags something over the table is told so. */
final class JobDrop extends DropTargetAdapter {

	private final Table table;
	private final Function<TableItem, String> id;
	private final DropTip tip;

	private JobDrop(Table table, Function<TableItem, String> id) {
		this.table = table;
		this.id = id;
		this.tip = new DropTip(table);
	}

	/** @param id of the job in a row */
	static void hook(Table table, Function<TableItem, String> id) {
		DropTarget target = new DropTarget(table, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer() });
		target.addDropListener(new JobDrop(table, id));
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		event.detail = DND.DROP_NONE;
		event.feedback = DND.FEEDBACK_SCROLL;
		Point pointer = table.toControl(event.x, event.y);
		TableItem row = table.getItem(pointer);
		tip.show(row == null ? Messages.JobDrop_table : Words.say(Messages.JobDrop_job, id.apply(row)), false, pointer.y);
	}

	@Override
	public void dragLeave(DropTargetEvent event) {
		tip.hide();
	}
}
