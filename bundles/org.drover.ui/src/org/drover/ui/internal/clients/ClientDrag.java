package org.drover.ui.internal.clients;

import org.drover.model.ObjectKind;
import org.drover.ui.internal.estate.DragPicture;
import org.drover.ui.session.MoveCheck;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;

/** The selected clients are dragged out of the table: onto a topology, which moves them, or with Ctrl into another program, as text. */
final class ClientDrag extends DragSourceAdapter {

	private final ClientTable table;
	private Image picture;

	private ClientDrag(ClientTable table) {
		this.table = table;
	}

	static void hook(ClientTable table) {
		Transfer[] as = { LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance() };
		table.control().addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, as, new ClientDrag(table));
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		event.doit = table.rowAt(event.x, event.y) >= 0 && !table.selection().isEmpty();
		if (!event.doit)
			return;
		ClientSelection clients = table.selection();
		LocalSelectionTransfer.getTransfer().setSelection(clients);
		picture = DragPicture.of(table.control().getDisplay(), ObjectKind.CLIENT, MoveCheck.words(clients));
		event.image = picture;
	}

	/** Only what a clipboard would take, too: another program waits for it. */
	@Override
	public void dragSetData(DragSourceEvent event) {
		if (!TextTransfer.getInstance().isSupportedType(event.dataType))
			return;
		CopiedRows rows = table.copied();
		event.doit = rows.clients().length <= CopiedRows.MOST;
		if (event.doit)
			event.data = rows.text(Stop.never());
	}

	@Override
	public void dragFinished(DragSourceEvent event) {
		LocalSelectionTransfer.getTransfer().setSelection(null);
		picture.dispose();
	}
}
