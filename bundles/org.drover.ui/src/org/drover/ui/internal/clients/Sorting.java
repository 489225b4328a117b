package org.drover.ui.internal.clients;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** By which column the table is sorted; the sorting itself is done elsewhere, and later. */
final class Sorting implements ISortModel {

	private final BiConsumer<Integer, SortDirectionEnum> sort;
	private int column = -1;
	private SortDirectionEnum direction = SortDirectionEnum.NONE;

	/** @param sort told which column to sort by, and how */
	Sorting(BiConsumer<Integer, SortDirectionEnum> sort) {
		this.sort = sort;
	}

	@Override
	public void sort(int sortedColumn, SortDirectionEnum to, boolean accumulate) {
		direction = to;
		column = to == SortDirectionEnum.NONE ? -1 : sortedColumn;
		sort.accept(column, direction);
	}

	/** What the table is sorted by, whoever had it sorted so. @param index -1 for nothing */
	void show(int index, boolean descending) {
		column = index;
		direction = index < 0 ? SortDirectionEnum.NONE : descending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
	}

	@Override
	public void clear() {
		column = -1;
		direction = SortDirectionEnum.NONE;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return column < 0 ? List.of() : List.of(column);
	}

	@Override
	public boolean isColumnIndexSorted(int index) {
		return index == column;
	}

	@Override
	public SortDirectionEnum getSortDirection(int index) {
		return index == column ? direction : SortDirectionEnum.NONE;
	}

	@Override
	public int getSortOrder(int index) {
		return index == column ? 0 : -1;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int index) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int index) {
		return null;
	}
}
