package org.drover.ui.internal.clients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.ManagedObject;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** What the table shows: indexes into the estate; only those objects are made that are looked at. For the UI thread. */
final class Rows implements IDataProvider {

	private static final int KEPT = 1024;

	private final Map<Integer, ManagedObject> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, ManagedObject> eldest) {
			return size() > KEPT;
		}
	};

	private ClientList list;
	private int[] shown = {};
	private List<ClientColumn> columns = ClientColumn.fixed();

	void show(ClientList other, int[] clients) {
		if (list == null || list.snapshot() != other.snapshot()) {
			kept.clear();
			columns = ClientColumn.of(other);
		}
		list = other;
		shown = clients;
	}

	void clear() {
		kept.clear();
		list = null;
		shown = new int[0];
	}

	List<ClientColumn> columns() {
		return columns;
	}

	ClientList list() {
		return list;
	}

	/** Indexes into the list's estate, in the order of the rows; shared, not to be changed. */
	int[] shown() {
		return shown;
	}

	/** Index of the row's client in the estate. */
	int client(int row) {
		return shown[row];
	}

	ClientState state(int row) {
		return list.state(shown[row], object(shown[row]));
	}

	private ManagedObject object(int client) {
		return kept.computeIfAbsent(client, list.estate()::object);
	}

	@Override
	public Object getDataValue(int column, int row) {
		int client = shown[row];
		return columns.get(column).value().of(list, client, () -> object(client));
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("clients are only read");
	}

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public int getRowCount() {
		return shown.length;
	}
}
