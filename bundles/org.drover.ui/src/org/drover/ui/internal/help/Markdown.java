package org.drover.ui.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** Takes from a page in Markdown what the help shows; comments and other HTML are none of it. */
final class Markdown extends AbstractVisitor {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
	private static final String BULLET = "\u2022";

	private final List<Block> blocks = new ArrayList<>();

	private Markdown() {
	}

	static List<Block> blocks(String text) {
		Markdown markdown = new Markdown();
		PARSER.parse(text).accept(markdown);
		return markdown.blocks;
	}

	@Override
	public void visit(Heading heading) {
		blocks.add(new Block.Heading(heading.getLevel(), Inline.plainText(heading)));
	}

	@Override
	public void visit(Paragraph paragraph) {
		blocks.add(new Block.Paragraph(Inline.spans(paragraph)));
	}

	/** Its first paragraph stands beside its mark; what else it has follows as it would outside of a list. */
	@Override
	public void visit(ListItem item) {
		Node first = item.getFirstChild();
		boolean text = first instanceof Paragraph;
		blocks.add(new Block.Item(mark(item), text ? Inline.spans(first) : List.of()));
		children(item).skip(text ? 1 : 0).forEach(child -> child.accept(this));
	}

	private static String mark(ListItem item) {
		if (!(item.getParent() instanceof OrderedList list))
			return BULLET;
		long before = children(list).takeWhile(each -> each != item).count();
		return list.getMarkerStartNumber() + before + list.getMarkerDelimiter();
	}

	@Override
	public void visit(FencedCodeBlock code) {
		code(code.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		code(code.getLiteral());
	}

	private void code(String text) {
		blocks.add(new Block.Code(text.stripTrailing()));
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock table)
			blocks.add(new Block.Table(children(table).flatMap(Markdown::children).map(Markdown::cells).toList()));
	}

	private static List<List<Span>> cells(Node row) {
		return children(row).map(Inline::spans).toList();
	}

	private static Stream<Node> children(Node node) {
		return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext);
	}
}
