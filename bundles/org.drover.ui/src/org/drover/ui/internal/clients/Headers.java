package org.drover.ui.internal.clients;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The titles of the columns. */
record Headers(Rows rows) implements IDataProvider {

	@Override
	public Object getDataValue(int column, int row) {
		return rows.columns().get(column).title();
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("titles are only read");
	}

	@Override
	public int getColumnCount() {
		return rows.getColumnCount();
	}

	@Override
	public int getRowCount() {
		return 1;
	}
}
