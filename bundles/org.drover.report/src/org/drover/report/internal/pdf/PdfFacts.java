package org.drover.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.drover.report.ReportModel.Fact;
import org.drover.report.Tone;
import org.drover.report.internal.Figures;
import org.drover.report.internal.ToneWords;

/** Key figures, some side by side in boxes of the same height. */
final class PdfFacts {

	private static final int IN_A_ROW = 3;
	private static final double GAP = 8;
	private static final double PADDING = 8;
	private static final double BOX = (Paper.WIDTH - (IN_A_ROW - 1) * GAP) / IN_A_ROW;
	private static final double INNER = BOX - 2 * PADDING;

	/** What a box holds, broken into lines. */
	private record Box(List<String> label, String tag, Tone tone, List<String> value, Type type, List<String> note) {

		double height() {
			return 2 * PADDING + (label.size() + note.size()) * Type.NOTE.leading() + value.size() * type.leading();
		}
	}

	private final Paper paper;

	PdfFacts(Paper paper) {
		this.paper = paper;
	}

	void write(List<Fact> facts) throws IOException {
		List<Box> boxes = new ArrayList<>();
		facts.forEach(fact -> boxes.add(box(fact)));
		for (int first = 0; first < boxes.size(); first += IN_A_ROW)
			row(boxes.subList(first, Math.min(boxes.size(), first + IN_A_ROW)));
	}

	private Box box(Fact fact) {
		String text = Figures.text(fact.value());
		String tag = fact.tone() == Tone.NEUTRAL ? "" : ToneWords.of(fact.tone());
		Type type = width(text, Type.VALUE) <= INNER ? Type.VALUE : Type.LONG_VALUE;
		double beside = tag.isEmpty() ? 0 : width(tag, Type.HEAD) + PADDING;
		return new Box(paper.lines(fact.label(), Type.NOTE, INNER - beside), tag, fact.tone(), paper.lines(text, type, INNER), type,
				fact.note().isEmpty() ? List.of() : paper.lines(fact.note(), Type.NOTE, INNER));
	}

	private double width(String text, Type type) {
		return paper.font(type).width(paper.font(type).printable(text), type.size());
	}

	private void row(List<Box> boxes) throws IOException {
		double height = boxes.stream().mapToDouble(Box::height).max().orElse(0);
		paper.need(height + GAP);
		for (int i = 0; i < boxes.size(); i++)
			draw(boxes.get(i), Paper.LEFT + i * (BOX + GAP), paper.y(), height);
		paper.down(height + GAP);
	}

	private void draw(Box box, double x, double top, double height) throws IOException {
		paper.frame(x, top, BOX, height, Colour.LINE);
		double y = top + PADDING;
		paper.text(box.label(), Type.NOTE, x + PADDING, y);
		Type tag = Type.HEAD.in(Colour.of(box.tone()));
		paper.text(box.tag(), tag, x + BOX - PADDING - width(box.tag(), tag), y);
		y += box.label().size() * Type.NOTE.leading();
		paper.text(box.value(), box.type(), x + PADDING, y);
		y += box.value().size() * box.type().leading();
		paper.text(box.note(), Type.NOTE, x + PADDING, y);
	}
}
