package org.drover.ui.internal.navigator;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.ui.internal.estate.DragPicture;
import org.drover.ui.internal.estate.Moves;
import org.drover.ui.look.Words;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.MoveCheck;
import org.drover.ui.session.PointCheck;
import org.drover.ui.widgets.DropTip;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEffect;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * Objects are dragged from the tree, with Ctrl as text into other programs, and what is dropped upon another topology is moved there; distribution points
 * are shared with it or reassigned to it. Beside the tree a tip says what a drop would do, or why there can be none.
 */
final class DragAndDrop {

	private DragAndDrop() {
	}

	static void hook(TreeViewer viewer, IWorkbenchPartSite site) {
		Transfer[] from = { LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance() };
		viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, from, new Source(viewer));
		showOwnPicture(viewer.getTree());
		Transfer[] onto = { LocalSelectionTransfer.getTransfer() };
		viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, onto, new Target(viewer, site));
	}

	/** A tree would show a picture of its first row instead. */
	private static void showOwnPicture(Tree tree) {
		((DragSource) tree.getData(DND.DRAG_SOURCE_KEY)).setDragSourceEffect(new DragSourceEffect(tree));
	}

	private static final class Source extends DragSourceAdapter {

		private final TreeViewer viewer;
		private Image picture;

		Source(TreeViewer viewer) {
			this.viewer = viewer;
		}

		@Override
		public void dragStart(DragSourceEvent event) {
			IStructuredSelection objects = NodeSelection.of(viewer.getSelection());
			event.doit = !objects.isEmpty() && objects.toList().stream().allMatch(EstateObject.class::isInstance);
			if (!event.doit)
				return;
			LocalSelectionTransfer.getTransfer().setSelection(objects);
			EstateObject first = (EstateObject) objects.getFirstElement();
			picture = DragPicture.of(viewer.getControl().getDisplay(), first.kind(), MoveCheck.words(objects));
			event.image = picture;
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			if (TextTransfer.getInstance().isSupportedType(event.dataType))
				event.data = viewer.getStructuredSelection().stream().map(node -> ((Node) node).face().text()).collect(Collectors.joining("\n"));
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
			picture.dispose();
		}
	}

	private static final class Target extends ViewerDropAdapter {

		private final TreeViewer viewer;
		private final IWorkbenchPartSite site;
		private final DropTip tip;
		/** Why what is dragged may not go there; asked at every move of the pointer, so found out once a drag and node. */
		private final Map<Node, Optional<String>> objections = new IdentityHashMap<>();

		Target(TreeViewer viewer, IWorkbenchPartSite site) {
			super(viewer);
			this.viewer = viewer;
			this.site = site;
			this.tip = new DropTip(viewer.getControl());
			setFeedbackEnabled(false);
		}

		@Override
		public void dragEnter(DropTargetEvent event) {
			if (event.detail == DND.DROP_DEFAULT)
				event.detail = DND.DROP_MOVE;
			objections.clear();
			super.dragEnter(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			super.dragOver(event);
			event.feedback = DND.FEEDBACK_SCROLL | (event.detail == DND.DROP_NONE ? DND.FEEDBACK_NONE : DND.FEEDBACK_SELECT);
			tell(event);
		}

		@Override
		public void dragLeave(DropTargetEvent event) {
			tip.hide();
			super.dragLeave(event);
		}

		private void tell(DropTargetEvent event) {
			if (!(getCurrentTarget() instanceof Node node) || !(dragged() instanceof IStructuredSelection objects)) {
				tip.hide();
				return;
			}
			Optional<String> objection = objection(node, getCurrentOperation());
			String words = objection.orElseGet(() -> Words.say(PointCheck.arePoints(objects) ? Messages.DragAndDrop_points : Messages.DragAndDrop_move,
					MoveCheck.words(objects), node.topology().name()));
			tip.show(words, objection.isEmpty(), viewer.getTree().toControl(event.x, event.y).y);
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			return target instanceof Node node && objection(node, operation).isEmpty();
		}

		private Optional<String> objection(Node node, int operation) {
			Optional<String> known = objections.computeIfAbsent(node, fresh -> DropPlace.objection(fresh, dragged()));
			boolean copy = known.isEmpty() && operation == DND.DROP_COPY;
			return copy ? Optional.of(Messages.DragAndDrop_noCopy) : known;
		}

		private static ISelection dragged() {
			return LocalSelectionTransfer.getTransfer().getSelection();
		}

		@Override
		public boolean performDrop(Object data) {
			Node target = (Node) getCurrentTarget();
			ISelection dropped = dragged();
			tip.hide();
			site.getPage().activate(site.getPart());
			site.getShell().getDisplay().asyncExec(() -> Moves.drop(site, dropped, target.topology()));
			return true;
		}
	}
}
