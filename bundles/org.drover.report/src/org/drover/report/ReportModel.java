package org.drover.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report before it is written: facts, findings, charts and tables in sections, each with an id that programs may rely on. Who writes it does
 * not know what kind of report it is.
 *
 * @param kind    what programs know it by: lower-case words joined by hyphens
 * @param title   what the report is about
 * @param created when its figures were taken
 * @param project the project's name or folder
 * @param legacy  name of the topology that clients come from; empty where the report is about none
 * @param target  name of the topology that clients go to; empty where the report is about none
 * @param asOf    how old what it rests on is
 * @param verdict the report in one sentence
 */
public record ReportModel(String kind, String title, Instant created, String project, String legacy, String target, List<AsOf> asOf,
		Verdict verdict, List<Section> sections) {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	/** @param source what was gathered: {@code legacy} */
	public record AsOf(String source, Instant gathered) {
	}

	public record Verdict(Tone tone, String sentence) {
	}

	/**
	 * In the order in which they are read.
	 *
	 * @param lead a sentence or two below the title; may be empty
	 */
	public record Section(String id, String title, String lead, List<Fact> facts, List<Finding> findings, List<Chart> charts, List<Table> tables) {

		public Section {
			requireId(id);
			facts = List.copyOf(facts);
			findings = List.copyOf(findings);
			charts = List.copyOf(charts);
			tables = List.copyOf(tables);
		}

		public Section(String id, String title, String lead, List<Fact> facts, List<Table> tables) {
			this(id, title, lead, facts, List.of(), List.of(), tables);
		}

		public Section with(List<Finding> found) {
			return new Section(id, title, lead, facts, found, charts, tables);
		}

		/** Charts without anything to show are left out. */
		public Section showing(Chart... shown) {
			return new Section(id, title, lead, facts, findings, Stream.of(shown).filter(Chart::drawable).toList(), tables);
		}
	}

	/**
	 * @param value a String, Boolean, Integer, Long, Double or Instant
	 * @param note  the unit, or what the value is out of; may be empty
	 */
	public record Fact(String id, String label, Object value, String note, Tone tone) {

		public Fact {
			requireId(id);
			requirePlain(value);
		}

		public static Fact of(String id, String label, Object value) {
			return new Fact(id, label, value, "", Tone.NEUTRAL);
		}

		public static Fact of(String id, String label, Object value, String note, Tone tone) {
			return new Fact(id, label, value, note, tone);
		}
	}

	/**
	 * Something a reader should know.
	 *
	 * @param what   a sentence
	 * @param advice what to do about it, a sentence; empty where nothing
	 */
	public record Finding(Tone tone, String what, String advice) {
	}

	/** What the cells of a column hold. */
	public enum Cells {
		TEXT,
		/** Set flush right. */
		NUMBER,
		/** Left to be written in by hand. */
		BLANK
	}

	public record Column(String id, String label, Cells cells) {

		public Column {
			requireId(id);
		}

		public static Column text(String id, String label) {
			return new Column(id, label, Cells.TEXT);
		}

		public static Column number(String id, String label) {
			return new Column(id, label, Cells.NUMBER);
		}

		/** Its cells are empty texts. */
		public static Column blank(String id, String label) {
			return new Column(id, label, Cells.BLANK);
		}

		public boolean number() {
			return cells == Cells.NUMBER;
		}
	}

	/** Which columns of a table tell a share: drawn as a bar in each row, where the format can draw. */
	public record Bars(String doneColumn, String totalColumn) {
	}

	/**
	 * @param rows      cells as in {@link Fact#value()}, as many as there are columns; the first cell names the row
	 * @param bars      null where the table tells no shares
	 * @param whenEmpty what stands in place of a table without rows
	 */
	public record Table(String id, String title, List<Column> columns, List<List<Object>> rows, Bars bars, String whenEmpty) {

		public Table {
			requireId(id);
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
			requireDistinct(columns.stream().map(Column::id).toList());
			for (List<Object> row : rows) {
				if (row.size() != columns.size())
					throw new IllegalArgumentException("a row of " + id + " has " + row.size() + " cells for " + columns.size() + " columns");
				row.forEach(ReportModel::requirePlain);
			}
			if (bars != null && (index(columns, bars.doneColumn()) < 0 || index(columns, bars.totalColumn()) < 0))
				throw new IllegalArgumentException("the bars of " + id + " rest on columns it does not have");
		}

		public Table(String id, String title, List<Column> columns, List<List<Object>> rows, String whenEmpty) {
			this(id, title, columns, rows, null, whenEmpty);
		}

		/** @return -1 where there is no such column */
		public int index(String column) {
			return index(columns, column);
		}

		private static int index(List<Column> columns, String wanted) {
			return columns.stream().map(Column::id).toList().indexOf(wanted);
		}
	}

	public ReportModel {
		requireId(kind);
		Objects.requireNonNull(created, "created");
		asOf = List.copyOf(asOf);
		sections = List.copyOf(sections);
		requireDistinct(sections.stream().map(Section::id).toList());
		// Tables are files by their ids, beside the one with the facts.
		requireDistinct(Stream.concat(Stream.of("facts"), sections.stream().flatMap(section -> section.tables().stream()).map(Table::id)).toList());
		for (Section section : sections)
			requireDistinct(section.facts().stream().map(Fact::id).toList());
	}

	static void requireId(String id) {
		if (!ID.matcher(id).matches())
			throw new IllegalArgumentException("'" + id + "' is no id: lower-case words joined by hyphens");
	}

	private static void requireDistinct(List<String> ids) {
		Set<String> seen = new HashSet<>();
		for (String id : ids) {
			if (!seen.add(id))
				throw new IllegalArgumentException("the id " + id + " is there twice");
		}
	}

	private static void requirePlain(Object value) {
		boolean plain = value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| value instanceof Double || value instanceof Instant;
		if (!plain)
			throw new IllegalArgumentException("a report holds texts, numbers, truths and instants, and not " + value);
	}
}
