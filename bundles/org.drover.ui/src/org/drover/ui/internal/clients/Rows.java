package org.drover.ui.internal.clients;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.ui.internal.clients.Arranged.Group;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** What the table shows: texts are looked up when they are painted, nothing is kept for a row. For the UI thread. */
final class Rows implements IDataProvider {

	private ClientList list;
	private Outline outline;
	private List<ClientColumn> columns = ClientColumn.fixed();
	private List<Cells> cells = List.of();

	/** Groups that were folded stay so. */
	void show(Arranged other) {
		Set<String> folded = outline == null ? Set.of() : outline.folded();
		list = other.list();
		outline = new Outline(other, folded);
		columns = list.columns();
		cells = columns.stream().map(column -> column.cells().apply(list)).toList();
	}

	void clear() {
		list = null;
		outline = null;
	}

	List<ClientColumn> columns() {
		return columns;
	}

	/** Null where nothing is shown. */
	ClientList list() {
		return list;
	}

	/** Null where nothing is shown. */
	Arranged arranged() {
		return outline == null ? null : outline.arranged();
	}

	boolean isGrouped() {
		return outline != null && outline.isGrouped();
	}

	boolean isGroup(int row) {
		return outline != null && row >= 0 && row < outline.rows() && outline.isGroup(row);
	}

	/** The group that a row is above of or belongs to. */
	Group group(int row) {
		return outline.group(row);
	}

	boolean isFolded(int row) {
		return outline.isFolded(outline.group(row));
	}

	/** @param row above a group */
	void fold(int row, boolean folded) {
		Set<String> others = new HashSet<>(outline.folded());
		if (folded)
			others.add(group(row).text());
		else
			others.remove(group(row).text());
		outline = new Outline(outline.arranged(), others);
	}

	void foldAll(boolean folded) {
		Set<String> all = outline.arranged().groups().stream().map(Group::text).collect(Collectors.toSet());
		outline = new Outline(outline.arranged(), folded ? all : Set.of());
	}

	/** The clients of some rows, each once, as indexes into the estate, in the order of the rows; a group's row stands for all of the group. */
	int[] clients(Collection<Range> some) {
		BitSet positions = new BitSet();
		for (Range rows : some) {
			if (rows.start < getRowCount())
				positions.or(outline.positions(rows.start, Math.min(rows.end, getRowCount())));
		}
		int[] shown = arranged() == null ? new int[0] : arranged().clients();
		return positions.cardinality() == shown.length ? shown : positions.stream().map(position -> shown[position]).toArray();
	}

	/** The rows that are seen of these clients, ascending. @param some indexes into the estate */
	int[] rows(int[] some) {
		Set<Integer> wanted = IntStream.of(some).boxed().collect(Collectors.toSet());
		int[] shown = arranged().clients();
		return IntStream.range(0, shown.length).filter(position -> wanted.contains(shown[position])).map(outline::row).filter(row -> row >= 0).toArray();
	}

	/** What the row is called: a client's name, a group's text. */
	String name(int row) {
		return outline.isGroup(row) ? GroupPainter.text(outline.group(row)) : list.estate().name(outline.client(row));
	}

	/** Only of rows that are no groups. */
	ClientState state(int row) {
		return list.state(outline.client(row));
	}

	/** Empty in the rows above groups, which are painted as a whole. */
	@Override
	public Object getDataValue(int column, int row) {
		return outline.isGroup(row) ? "" : cells.get(column).text(outline.client(row));
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
		return outline == null ? 0 : outline.rows();
	}
}
