package org.drover.ui.internal.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads as much of Markdown as Drover's own documentation uses. */
final class Markdown {

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
	private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(.*)");
	private static final Pattern ITEM = Pattern.compile(" {0,3}(-|\\*|\\d+\\.) +(.*)");
	private static final Pattern RULE = Pattern.compile("[|: -]+");
	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
	private static final String CODE = "    ";

	private final List<Block> blocks = new ArrayList<>();
	private final List<String> lines = new ArrayList<>();
	private String marker = "";

	private Markdown() {
	}

	static List<Block> blocks(String text) {
		Markdown markdown = new Markdown();
		COMMENT.matcher(text).replaceAll("").lines().forEach(markdown::line);
		markdown.end();
		return markdown.blocks;
	}

	private void line(String line) {
		Matcher heading = HEADING.matcher(line);
		Matcher item = ITEM.matcher(line);
		if (line.isBlank() && isCode())
			lines.add("");
		else if (line.isBlank())
			end();
		else if (line.startsWith(CODE) && (lines.isEmpty() || isCode()))
			lines.add(line);
		else if (heading.matches())
			heading(heading);
		else if (item.matches())
			item(item.group(1), item.group(2));
		else
			text(line);
	}

	private boolean isCode() {
		return !lines.isEmpty() && lines.getFirst().startsWith(CODE) && marker.isEmpty();
	}

	private void heading(Matcher heading) {
		end();
		blocks.add(new Block.Heading(heading.group(1).length(), Inline.plainText(heading.group(2))));
	}

	private void item(String mark, String text) {
		end();
		marker = Character.isDigit(mark.charAt(0)) ? mark : "\u2022";
		lines.add(text);
	}

	private void text(String line) {
		if (isCode())
			end();
		lines.add(line.strip());
	}

	private void end() {
		if (lines.isEmpty())
			return;
		if (isCode())
			blocks.add(new Block.Code(String.join("\n", lines.stream().map(line -> line.isEmpty() ? line : line.substring(CODE.length())).toList()).stripTrailing()));
		else if (!marker.isEmpty())
			blocks.add(new Block.Item(marker, Inline.spans(String.join(" ", lines))));
		else if (lines.getFirst().startsWith("|"))
			blocks.add(new Block.Table(lines.stream().filter(line -> !RULE.matcher(line).matches()).map(Markdown::cells).toList()));
		else
			blocks.add(new Block.Paragraph(Inline.spans(String.join(" ", lines))));
		lines.clear();
		marker = "";
	}

	private static List<List<Span>> cells(String row) {
		String inner = row.substring(1, row.endsWith("|") ? row.length() - 1 : row.length());
		return Arrays.stream(BAR.split(inner, -1)).map(cell -> Inline.spans(cell.strip().replace("\\|", "|"))).toList();
	}
}
