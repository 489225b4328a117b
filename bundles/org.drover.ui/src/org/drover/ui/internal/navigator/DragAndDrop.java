package org.drover.ui.internal.navigator;

import java.util.IdentityHashMap;
import java.util.Map;

import org.drover.ui.internal.estate.Moves;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IWorkbenchPartSite;

/** Objects are dragged from the tree, and dropped upon another topology or anything below it, which moves them there. */
final class DragAndDrop {

	private static final Transfer[] TRANSFERS = { LocalSelectionTransfer.getTransfer() };

	private DragAndDrop() {
	}

	static void hook(TreeViewer viewer, IWorkbenchPartSite site) {
		viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, TRANSFERS, new Source(viewer));
		viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, TRANSFERS, new Target(viewer, site));
	}

	private static final class Source extends DragSourceAdapter {

		private final TreeViewer viewer;

		Source(TreeViewer viewer) {
			this.viewer = viewer;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			IStructuredSelection objects = NodeSelection.of(viewer.getSelection());
			event.doit = !objects.isEmpty() && objects.toList().stream().allMatch(Moves::movable);
			if (event.doit)
				LocalSelectionTransfer.getTransfer().setSelection(objects);
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}

	private static final class Target extends ViewerDropAdapter {

		private final IWorkbenchPartSite site;
		/** Whether what is dragged may go there, by topology; asked at every move of the pointer, so found out once a drag. */
		private final Map<TopologySnapshot, Boolean> answers = new IdentityHashMap<>();

		Target(TreeViewer viewer, IWorkbenchPartSite site) {
			super(viewer);
			this.site = site;
			setFeedbackEnabled(false);
		}

		@Override
		public void dragEnter(DropTargetEvent event) {
			if (event.detail == DND.DROP_DEFAULT)
				event.detail = DND.DROP_MOVE;
			answers.clear();
			super.dragEnter(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			super.dragOver(event);
			event.feedback = DND.FEEDBACK_SCROLL | (event.detail == DND.DROP_NONE ? DND.FEEDBACK_NONE : DND.FEEDBACK_SELECT);
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			ISelection dragged = LocalSelectionTransfer.getTransfer().getSelection();
			return target instanceof Node node && answers.computeIfAbsent(node.topology(), topology -> Moves.movable(dragged, topology));
		}

		@Override
		public boolean performDrop(Object data) {
			Node target = (Node) getCurrentTarget();
			ISelection dropped = LocalSelectionTransfer.getTransfer().getSelection();
			site.getPage().activate(site.getPart());
			site.getShell().getDisplay().asyncExec(() -> Moves.move(site, dropped, target.topology()));
			return true;
		}
	}
}
