package org.drover.bench.result;

import java.util.ArrayList;
import java.util.List;

/** Findings as a table and lists, for a terminal or a page. */
public final class Markdown {

	private static final String NONE = "";

	private Markdown() {
	}

	/** Everything, a heading for each subject. */
	public static String page(Measured measured) {
		StringBuilder page = new StringBuilder("# Measured on " + measured.day() + (measured.quick() ? ", in a quick run" : "") + "\n\n");
		page.append(list(measured.machine()));
		for (Findings findings : measured.subjects())
			page.append("\n## ").append(findings.title()).append("\n\n").append(section(findings));
		return page.toString();
	}

	/** The machine's facts as a list. */
	public static String machine(Measured measured) {
		return "Measured on " + measured.day() + " on:\n\n" + list(measured.machine());
	}

	/** One subject without its heading. */
	public static String section(Findings findings) {
		StringBuilder section = new StringBuilder();
		if (!findings.figures().isEmpty())
			section.append(table(findings.figures())).append('\n');
		List<String> sentences = new ArrayList<>(findings.notes());
		findings.lacks().forEach(lack -> sentences.add("Not measured: " + lack));
		return section.append(list(sentences)).toString();
	}

	private static String table(List<Figure> figures) {
		StringBuilder table = new StringBuilder("| | Drover | beside | its figure | ratio | aim |\n| --- | ---: | --- | ---: | ---: | --- |\n");
		for (Figure figure : figures)
			table.append("| ").append(String.join(" | ", cells(figure))).append(" |\n");
		return table.toString();
	}

	private static List<String> cells(Figure figure) {
		boolean alone = figure.peer() == null;
		return List.of(figure.what(), value(figure.value(), figure.unit()), alone ? NONE : figure.peer(),
				alone ? NONE : value(figure.peerValue(), figure.unit()), alone ? NONE : ratio(figure), aim(figure));
	}

	private static String value(Sample sample, Unit unit) {
		return (Numbers.text(sample) + " " + unit.label()).strip();
	}

	private static String ratio(Figure figure) {
		return Numbers.text(figure.ratio()) + as(figure);
	}

	private static String as(Figure figure) {
		boolean time = figure.aim() != null && figure.aim().of() == Aim.Of.TIME;
		return " times as " + (time ? "long" : figure.unit().praise());
	}

	private static String aim(Figure figure) {
		Aim aim = figure.aim();
		if (aim == null)
			return NONE;
		String of = aim.of() == Aim.Of.VALUE ? " " + figure.unit().label() : as(figure);
		return (aim.atLeast() ? "at least " : "at most ") + Numbers.limit(aim.limit()) + of + ": " + (figure.met() ? "met" : "**missed**");
	}

	private static String list(List<String> sentences) {
		StringBuilder list = new StringBuilder();
		sentences.forEach(sentence -> list.append("- ").append(sentence).append('\n'));
		return list.toString();
	}
}
