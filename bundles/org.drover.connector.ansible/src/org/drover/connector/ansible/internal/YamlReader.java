package org.drover.connector.ansible.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML 1.1 the way Ansible's own reader understands it. No tag ever names a Java class: {@code !vault} gives a {@link Secret}, other
 * unknown tags are taken for what they stand on. Aliases may share, but a document that unfolds beyond a limit is refused.
 */
final class YamlReader {

	private static final int ALIASES = 10_000;
	private static final int VALUES = 1_000_000;

	private final String file;
	private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();
	private final Map<Node, Object> values = new IdentityHashMap<>();
	private final Map<Node, List<NodeTuple>> merged = new IdentityHashMap<>();
	private final Map<Node, Long> sizes = new IdentityHashMap<>();

	private YamlReader(String file) {
		this.file = file;
	}

	static Data read(String text, String file) throws DroverException {
		Node node = compose(text, file);
		YamlReader reader = new YamlReader(file);
		return new Data(node == null ? null : reader.value(node), file, reader.lines);
	}

	private static Node compose(String text, String file) throws DroverException {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(InventoryFiles.MAX_BYTES);
		options.setNestingDepthLimit(DataReader.NESTING);
		options.setMaxAliasesForCollections(ALIASES);
		DumperOptions unused = new DumperOptions();
		try {
			return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new PythonResolver())
					.compose(new StringReader(text));
		} catch (MarkedYAMLException e) {
			throw new DroverException(place(file, e.getProblemMark()) + ": broken YAML, " + firstLine(e.getProblem()), e);
		} catch (YAMLException e) {
			throw new DroverException(file + ": broken YAML, " + firstLine(e.getMessage()), e);
		}
	}

	private static String firstLine(String problem) {
		return problem == null ? "the reader does not say what" : problem.lines().findFirst().orElse("");
	}

	private static Place place(String file, Mark mark) {
		return new Place(file, mark == null ? 0 : mark.getLine() + 1);
	}

	private DroverException broken(Node node, String what) {
		return place(file, node.getStartMark()).broken(what);
	}

	/** The node's value; nodes that aliases share give one shared value. */
	private Object value(Node node) throws DroverException {
		if (node instanceof ScalarNode scalar)
			return PythonScalar.value(scalar.getTag(), scalar.getValue());
		if (values.containsKey(node)) {
			Object known = values.get(node);
			if (known == null)
				throw broken(node, "an alias stands within what it names; write the value out");
			return known;
		}
		values.put(node, null);
		Object value = isVault(node) ? Secret.sealed("") : container(node);
		values.put(node, value);
		lines.put(value, node.getStartMark().getLine() + 1);
		return value;
	}

	private static boolean isVault(Node node) {
		return PythonScalar.isVault(node.getTag());
	}

	private Object container(Node node) throws DroverException {
		if (node instanceof MappingNode mapping) {
			List<NodeTuple> entries = flat(mapping);
			Map<String, Object> map = new LinkedHashMap<>();
			for (NodeTuple entry : entries)
				map.put(key(entry.getKeyNode()), value(entry.getValueNode()));
			count(node, entries.stream().map(NodeTuple::getValueNode).toList());
			return map;
		}
		List<Node> elements = ((SequenceNode) node).getValue();
		List<Object> list = new ArrayList<>(elements.size());
		for (Node element : elements)
			list.add(value(element));
		count(node, elements);
		return list;
	}

	/** Notes how large the container is with all aliases written out. */
	private void count(Node node, List<Node> parts) throws DroverException {
		long size = 1;
		for (Node part : parts)
			size += sizes.getOrDefault(part, 1L);
		if (size > VALUES)
			throw broken(node, "more than " + VALUES + " values once aliases are written out, which is more than an inventory file may have");
		sizes.put(node, size);
	}

	private String key(Node node) throws DroverException {
		if (node instanceof ScalarNode scalar)
			return String.valueOf(PythonScalar.value(scalar.getTag(), scalar.getValue()));
		throw broken(node, "a list or a mapping cannot be a key");
	}

	/** The mapping's entries with those that {@code <<} merges in front, so that its own win. Worked out once per mapping. */
	private List<NodeTuple> flat(MappingNode mapping) throws DroverException {
		if (merged.containsKey(mapping)) {
			List<NodeTuple> known = merged.get(mapping);
			if (known == null)
				throw broken(mapping, "a mapping is merged into itself; write the values out");
			return known;
		}
		merged.put(mapping, null);
		List<NodeTuple> entries = new ArrayList<>();
		List<NodeTuple> own = new ArrayList<>();
		for (NodeTuple entry : mapping.getValue()) {
			if (entry.getKeyNode().getTag().equals(Tag.MERGE))
				merge(entry.getValueNode(), entries);
			else
				own.add(entry);
		}
		entries.addAll(own);
		merged.put(mapping, entries);
		return entries;
	}

	private void merge(Node source, List<NodeTuple> entries) throws DroverException {
		List<Node> mappings = source instanceof SequenceNode sequence ? sequence.getValue().reversed() : List.of(source);
		for (Node element : mappings) {
			if (!(element instanceof MappingNode mapping))
				throw broken(element, "'<<' may merge mappings only");
			entries.addAll(flat(mapping));
			if (entries.size() > VALUES)
				throw broken(source, "more than " + VALUES + " merged values, which is more than an inventory file may have");
		}
	}

	/** Plain scalars have the types that Python's YAML reader gives them. */
	private static final class PythonResolver extends Resolver {

		@Override
		public Tag resolve(NodeId kind, String value, boolean implicit) {
			return kind == NodeId.scalar && implicit ? PythonScalar.tag(value) : super.resolve(kind, value, implicit);
		}
	}
}
