package org.drover.ui.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Takes the text of a block, piece by piece: where styles are within each other the innermost counts; of an image, what it shows. */
final class Inline extends AbstractVisitor {

	private final List<Span> spans = new ArrayList<>();
	private Span.Style style = Span.Style.PLAIN;
	private String target = "";

	private Inline() {
	}

	static List<Span> spans(Node block) {
		Inline inline = new Inline();
		inline.visitChildren(block);
		return inline.spans;
	}

	/** Without styles. */
	static String plainText(Node block) {
		return spans(block).stream().map(Span::text).collect(Collectors.joining());
	}

	@Override
	public void visit(Text text) {
		add(text.getLiteral());
	}

	@Override
	public void visit(Code code) {
		in(Span.Style.CODE, () -> add(code.getLiteral()));
	}

	@Override
	public void visit(SoftLineBreak end) {
		add(" ");
	}

	@Override
	public void visit(HardLineBreak end) {
		add(" ");
	}

	@Override
	public void visit(Emphasis emphasis) {
		in(Span.Style.EMPHASIS, () -> visitChildren(emphasis));
	}

	@Override
	public void visit(StrongEmphasis strong) {
		in(Span.Style.STRONG, () -> visitChildren(strong));
	}

	@Override
	public void visit(Image image) {
		in(Span.Style.EMPHASIS, () -> visitChildren(image));
	}

	@Override
	public void visit(Link link) {
		target = link.getDestination();
		visitChildren(link);
		target = "";
	}

	private void in(Span.Style inner, Runnable visit) {
		Span.Style outer = style;
		style = inner;
		visit.run();
		style = outer;
	}

	private void add(String text) {
		Span last = spans.isEmpty() ? null : spans.getLast();
		if (last != null && last.style() == style && last.target().equals(target))
			spans.set(spans.size() - 1, new Span(last.text() + text, style, target));
		else
			spans.add(new Span(text, style, target));
	}
}
