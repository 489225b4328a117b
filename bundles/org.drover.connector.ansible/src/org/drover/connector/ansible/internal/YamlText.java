package org.drover.connector.ansible.internal;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes maps, lists, texts, booleans and whole numbers as YAML that Python's reader takes for the same. Texts are quoted unless they are plain words. One
 * that Ansible would take for a template, wherever it is from, is marked {@code !unsafe}; a {@link Template} is one of our own, and meant to be one. A sealed
 * {@link Secret} is marked {@code !vault}.
 */
final class YamlText {

	/** A text with expressions for Ansible to evaluate. */
	record Template(String text) {
	}

	private static final Pattern WORD = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*");
	private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]");
	private static final Tag VAULT = new Tag("!vault");
	private static final Tag UNSAFE = new Tag("!unsafe");
	private static final int WIDEST = 4_096;

	private YamlText() {
	}

	/** @param comment lines before the document, each beginning with {@code #} */
	static String write(String comment, Object root) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(FlowStyle.BLOCK);
		options.setIndent(2);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setSplitLines(false);
		options.setWidth(WIDEST);
		options.setMaxSimpleKeyLength(1_024);
		options.setAllowUnicode(false);
		StringWriter text = new StringWriter();
		new Yaml(options).serialize(node(root), text);
		return comment + "\n---\n" + text;
	}

	private static Node node(Object value) {
		if (value instanceof Map<?, ?> map) {
			List<NodeTuple> entries = new ArrayList<>();
			map.forEach((key, entry) -> entries.add(new NodeTuple(text(key.toString(), false), node(entry))));
			return new MappingNode(Tag.MAP, entries, map.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
		}
		if (value instanceof List<?> list)
			return new SequenceNode(Tag.SEQ, list.stream().map(YamlText::node).toList(), list.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
		if (value instanceof Template template)
			return new ScalarNode(Tag.STR, template.text(), null, null, ScalarStyle.DOUBLE_QUOTED);
		if (value instanceof Secret secret)
			return new ScalarNode(VAULT, secret.text(), null, null, ScalarStyle.LITERAL);
		if (value == null)
			return new ScalarNode(Tag.NULL, "null", null, null, ScalarStyle.PLAIN);
		if (value instanceof Boolean)
			return new ScalarNode(Tag.BOOL, value.toString(), null, null, ScalarStyle.PLAIN);
		if (value instanceof Number)
			return new ScalarNode(Tag.INT, value.toString(), null, null, ScalarStyle.PLAIN);
		return text(value.toString(), true);
	}

	/** A key is never evaluated, and may have no tag. */
	private static Node text(String text, boolean value) {
		if (value && TEMPLATE.matcher(text).find())
			return new ScalarNode(UNSAFE, text, null, null, ScalarStyle.DOUBLE_QUOTED);
		boolean plain = WORD.matcher(text).matches() && PythonScalar.tag(text).equals(Tag.STR);
		return new ScalarNode(Tag.STR, text, null, null, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
	}
}
