package org.drover.ui.internal.clients;

import org.drover.model.ObjectKind;
import org.drover.ui.internal.estate.DragPicture;
import org.drover.ui.session.MoveCheck;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
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

	static boolean inBody(NatTable table, int x, int y) {
		LabelStack region = table.getRegionLabelsByXY(x, y);
		return region != null && region.hasLabel(GridRegion.BODY);
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		ClientSelection clients = table.selection();
		event.doit = inBody(table.control(), event.x, event.y) && !clients.isEmpty();
		if (!event.doit)
			return;
		LocalSelectionTransfer.getTransfer().setSelection(clients);
		picture = DragPicture.of(table.control().getDisplay(), ObjectKind.CLIENT, MoveCheck.words(clients));
		event.image = picture;
	}

	/** Only what a clipboard would take, too: another program waits for it. */
	@Override
	public void dragSetData(DragSourceEvent event) {
		ClientSelection clients = table.selection();
		if (!TextTransfer.getInstance().isSupportedType(event.dataType))
			return;
		event.doit = clients.size() <= CopiedRows.MOST;
		if (event.doit)
			event.data = table.copied().text(Stop.never());
	}

	@Override
	public void dragFinished(DragSourceEvent event) {
		LocalSelectionTransfer.getTransfer().setSelection(null);
		picture.dispose();
	}
}
