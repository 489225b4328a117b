package org.drover.ui.internal.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A page as one text in which every line has a place of its own: what to paint how, and where headings and links are. */
final class PageLayout {

	/** @param span how to paint it, and where it leads */
	record Piece(int start, int length, Span span) {
	}

	/** What a line is, which says how it is painted. */
	enum Kind {
		TITLE, SECTION, SUBSECTION, TEXT, CODE, TABLE_HEAD
	}

	/**
	 * @param indent in points, of the line and of what of it is broken
	 * @param hang   in points, more for what is broken
	 * @param tabs   in points from the line's start
	 */
	record Line(Kind kind, int indent, int hang, List<Integer> tabs) {
	}

	private static final int ITEM = 18;
	private static final int COLUMN_GAP = 24;
	/** A table whose last column would begin beyond this share of the width is written as a list instead. */
	private static final double MOST_BEFORE_LAST = 0.55;

	private final StringBuilder text = new StringBuilder();
	private final List<Piece> pieces = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private final Map<String, Integer> anchors = new HashMap<>();
	private final ToIntFunction<String> measure;
	private final int width;
	private boolean inList;

	/**
	 * @param measure how wide a text is, in points
	 * @param width   of a line, in points
	 */
	PageLayout(HelpPage page, ToIntFunction<String> measure, int width) {
		this.measure = measure;
		this.width = width;
		page.blocks().forEach(this::block);
	}

	String text() {
		return text.toString();
	}

	List<Piece> pieces() {
		return pieces;
	}

	List<Line> lines() {
		return lines;
	}

	/** The line of a heading; the first where there is no such. */
	int line(String anchor) {
		return anchors.getOrDefault(anchor, 0);
	}

	private void block(Block block) {
		if (inList && !(block instanceof Block.Item))
			space();
		switch (block) {
			case Block.Heading heading -> heading(heading);
			case Block.Paragraph paragraph -> line(Kind.TEXT, 0, 0, paragraph.text());
			case Block.Item item -> item(item);
			case Block.Code code -> code.text().lines().forEach(line -> line(Kind.CODE, ITEM, 0, List.of(new Span(line, Span.Style.CODE))));
			case Block.Table table -> table(table.rows());
		}
		inList = block instanceof Block.Item;
		if (!inList)
			space();
	}

	private void heading(Block.Heading heading) {
		if (!lines.isEmpty() && !endsWithSpace())
			space();
		anchors.putIfAbsent(heading.anchor(), lines.size());
		Kind kind = heading.level() == 1 ? Kind.TITLE : heading.level() == 2 ? Kind.SECTION : Kind.SUBSECTION;
		line(kind, 0, 0, List.of(new Span(heading.text(), Span.Style.PLAIN)));
	}

	private boolean endsWithSpace() {
		return text.toString().endsWith("\n\n");
	}

	private void item(Block.Item item) {
		List<Span> spans = new ArrayList<>();
		spans.add(new Span(item.marker() + "\t", Span.Style.PLAIN));
		spans.addAll(item.text());
		add(new Line(Kind.TEXT, 0, ITEM, List.of(ITEM)), spans);
	}

	private void table(List<List<List<Span>>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		List<Integer> stops = new ArrayList<>();
		int stop = 0;
		for (int column = 0; column < columns - 1; column++) {
			int index = column;
			stop += rows.stream().filter(row -> index < row.size()).mapToInt(row -> measure.applyAsInt(plain(row.get(index)))).max().orElse(0) + COLUMN_GAP;
			stops.add(stop);
		}
		if (stop > width * MOST_BEFORE_LAST)
			list(rows);
		else
			grid(rows, stop, stops);
	}

	private void grid(List<List<List<Span>>> rows, int last, List<Integer> stops) {
		for (List<List<Span>> row : rows) {
			List<Span> spans = new ArrayList<>();
			for (List<Span> cell : row) {
				if (!spans.isEmpty())
					spans.add(new Span("\t", Span.Style.PLAIN));
				spans.addAll(cell);
			}
			if (spans.stream().anyMatch(span -> !span.text().isBlank()))
				add(new Line(row == rows.getFirst() ? Kind.TABLE_HEAD : Kind.TEXT, 0, last, stops), spans);
		}
	}

	/** Each row by its first cell, the others below it with the names of their columns. */
	private void list(List<List<List<Span>>> rows) {
		List<List<Span>> head = rows.getFirst();
		for (List<List<Span>> row : rows.subList(1, rows.size())) {
			line(Kind.TABLE_HEAD, 0, 0, row.getFirst());
			for (int column = 1; column < row.size(); column++) {
				List<Span> spans = new ArrayList<>();
				String name = column < head.size() ? plain(head.get(column)) : "";
				if (!name.isEmpty() && row.size() > 2)
					spans.add(new Span(name + ": ", Span.Style.EMPHASIS));
				spans.addAll(row.get(column));
				line(Kind.TEXT, ITEM, 0, spans);
			}
		}
	}

	private static String plain(List<Span> spans) {
		return spans.stream().map(Span::text).collect(Collectors.joining());
	}

	private void line(Kind kind, int indent, int hang, List<Span> spans) {
		add(new Line(kind, indent, hang, List.of()), spans);
	}

	private void add(Line line, List<Span> spans) {
		for (Span span : spans) {
			pieces.add(new Piece(text.length(), span.text().length(), span));
			text.append(span.text());
		}
		text.append('\n');
		lines.add(line);
	}

	private void space() {
		line(Kind.TEXT, 0, 0, List.of());
	}
}
