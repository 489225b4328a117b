package org.drover.ui.jobs.internal.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Lines of a long table, made when they are seen. */
public interface Rows {

	/**
	 * @param note what becomes of it, or why it stays
	 * @param node its number in the source's estate; -1 where it is not there
	 */
	record Row(ObjectKind kind, String name, String key, String note, int node) {

		public ObjectRef ref() {
			return new ObjectRef(kind, key);
		}

		/** @param lower what a person looks for, in lower case */
		boolean holds(String lower) {
			return contains(name, lower) || contains(key, lower) || contains(note, lower);
		}

		private static boolean contains(String text, String lower) {
			return text.toLowerCase(Locale.ROOT).contains(lower);
		}
	}

	int size();

	Row row(int index);

	static Rows of(List<Row> rows) {
		return of(rows, Function.identity());
	}

	/** @param row makes the line of one of them */
	static <T> Rows of(List<T> things, Function<T, Row> row) {
		return new Rows() {
			@Override
			public int size() {
				return things.size();
			}

			@Override
			public Row row(int index) {
				return row.apply(things.get(index));
			}
		};
	}

	/** Those that hold a text in name, key or note; costs a look at each. Any thread. */
	default Rows filtered(String text) {
		String lower = text.strip().toLowerCase(Locale.ROOT);
		if (lower.isEmpty())
			return this;
		int[] places = IntStream.range(0, size()).filter(index -> row(index).holds(lower)).toArray();
		Rows all = this;
		return new Rows() {
			@Override
			public int size() {
				return places.length;
			}

			@Override
			public Row row(int index) {
				return all.row(places[index]);
			}
		};
	}
}
