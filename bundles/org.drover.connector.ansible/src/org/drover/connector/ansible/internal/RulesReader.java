package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.ansible.internal.Rules.AttributeRule;
import org.drover.connector.ansible.internal.Rules.DependencyRule;
import org.drover.connector.ansible.internal.Rules.LetterCase;
import org.drover.connector.ansible.internal.Rules.Values;
import org.drover.connector.ansible.internal.Rules.VariableName;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;

/** Reads a file of rules strictly: a word it does not know is an error, since a rule that is passed over would be missed too late. */
final class RulesReader {

	private static final String DEFAULT = "default-rules.yaml";
	private static final int MAX_BYTES = 1024 * 1024;
	private static final Set<ObjectKind> TARGETS = Set.of(ObjectKind.CLIENT, ObjectKind.BOUNDARY, ObjectKind.SITE);
	/** These follow from the groups and sites themselves. */
	private static final Set<DependencyKind> OWN = Set.of(DependencyKind.MEMBER_OF, DependencyKind.ASSIGNED_TO);

	private final Data data;

	private RulesReader(Data data) {
		this.data = data;
	}

	static Rules defaults() throws DroverException {
		try (InputStream stream = RulesReader.class.getResourceAsStream(DEFAULT)) {
			return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), DEFAULT);
		} catch (IOException e) {
			throw new DroverException("the default rules of the Ansible connector cannot be read: install Drover again", e);
		}
	}

	static Rules read(Path file) throws DroverException {
		try (InputStream stream = Files.newInputStream(file)) {
			byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES)
				throw new DroverException(file + " is larger than a file of rules may be, which is 1 MiB");
			return parse(InventoryFiles.text(bytes, file), file.toString());
		} catch (IOException e) {
			throw new DroverException("cannot read the rules " + file + ": check that the file exists and may be read", e);
		}
	}

	static Rules parse(String text, String file) throws DroverException {
		Data data = DataReader.read(text, file);
		return new RulesReader(data).rules();
	}

	private Rules rules() throws DroverException {
		if (data.isEmpty())
			return new Rules(List.of(), List.of(), List.of());
		Map<String, Object> root = mapping(data.root(), data.place(data.root()), Set.of("site", "attributes", "dependencies"));
		List<AttributeRule> attributes = new ArrayList<>();
		for (Object rule : list(root.get("attributes")))
			attributes.add(attribute(rule));
		List<DependencyRule> dependencies = new ArrayList<>();
		for (Object rule : list(root.get("dependencies")))
			dependencies.add(dependency(rule));
		return new Rules(siteVariables(root.get("site")), attributes, dependencies);
	}

	private List<String> siteVariables(Object content) throws DroverException {
		List<String> names = new ArrayList<>();
		for (Object name : content instanceof String ? List.of(content) : list(content)) {
			if (!(name instanceof String text))
				throw data.place(content).broken("'site' must be a list of variable names");
			names.add(text);
		}
		return names;
	}

	private List<?> list(Object content) throws DroverException {
		if (content == null)
			return List.of();
		if (content instanceof List<?> list)
			return list;
		throw data.place(content).broken("'site', 'attributes' and 'dependencies' must be lists");
	}

	private AttributeRule attribute(Object content) throws DroverException {
		Map<String, Object> rule = mapping(content, data.place(content), Set.of("attribute", "variable", "pattern", "value", "case"));
		String attribute = text(rule, "attribute");
		if (attribute.startsWith(ClientAttributes.PREFIX) || attribute.equals(Attributes.SITE))
			throw data.place(rule).broken("the attribute '" + attribute + "' is set by the connector itself; choose another");
		return new AttributeRule(attribute, values(rule));
	}

	private DependencyRule dependency(Object content) throws DroverException {
		Map<String, Object> rule = mapping(content, data.place(content), Set.of("kind", "target", "variable", "pattern", "value", "case"));
		DependencyKind kind = choice(rule, "kind", Stream.of(DependencyKind.values()).filter(own -> !OWN.contains(own))
				.collect(Collectors.toMap(DependencyKind::label, value -> value)));
		ObjectKind target = choice(rule, "target", TARGETS.stream().collect(Collectors.toMap(ObjectKind::label, value -> value)));
		return new DependencyRule(kind, target, values(rule));
	}

	private <T> T choice(Map<String, Object> rule, String name, Map<String, T> choices) throws DroverException {
		T chosen = choices.get(text(rule, name));
		if (chosen == null)
			throw data.place(rule).broken("'" + name + "' must be one of " + choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
		return chosen;
	}

	private Values values(Map<String, Object> rule) throws DroverException {
		Pattern pattern = rule.containsKey("pattern") ? pattern(rule) : null;
		String replacement = rule.containsKey("value") ? text(rule, "value") : pattern != null && groups(pattern) > 0 ? "$1" : "$0";
		checkReplacement(rule, pattern, replacement);
		LetterCase letters = !rule.containsKey("case") ? LetterCase.KEEP
				: choice(rule, "case", Stream.of(LetterCase.values()).collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value)));
		return new Values(variable(rule), pattern, replacement, letters);
	}

	private VariableName variable(Map<String, Object> rule) throws DroverException {
		String name = text(rule, "variable");
		int star = name.indexOf('*');
		if (star != name.lastIndexOf('*'))
			throw data.place(rule).broken("a variable name may have one '*'");
		return star < 0 ? new VariableName(name, null) : new VariableName(name.substring(0, star), name.substring(star + 1));
	}

	private Pattern pattern(Map<String, Object> rule) throws DroverException {
		try {
			return Pattern.compile(text(rule, "pattern"));
		} catch (PatternSyntaxException e) {
			throw new DroverException(data.place(rule) + ": 'pattern' is not a regular expression, " + e.getDescription(), e);
		}
	}

	private static int groups(Pattern pattern) {
		return pattern.matcher("").groupCount();
	}

	private void checkReplacement(Map<String, Object> rule, Pattern pattern, String replacement) throws DroverException {
		if (pattern == null && rule.containsKey("value"))
			throw data.place(rule).broken("'value' says what to make of a 'pattern', but there is none");
		String plain = replacement.replaceAll("\\$[0-9]", "");
		boolean known = Pattern.compile("\\$([0-9])").matcher(replacement).results()
				.allMatch(group -> pattern == null || Integer.parseInt(group.group(1)) <= groups(pattern));
		if (!known || plain.indexOf('$') >= 0 || plain.indexOf('\\') >= 0)
			throw data.place(rule).broken("'value' may name $0 and the groups that 'pattern' has, and hold no other $ or \\");
	}

	private String text(Map<String, Object> rule, String name) throws DroverException {
		if (rule.get(name) instanceof String text && !text.isBlank())
			return text;
		throw data.place(rule).broken("a rule needs a text for '" + name + "'");
	}

	private static Map<String, Object> mapping(Object content, Place place, Set<String> known) throws DroverException {
		if (!(content instanceof Map))
			throw place.broken("rules must be mappings with the words " + known.stream().sorted().collect(Collectors.joining(", ")));
		Map<String, Object> map = Data.map(content);
		for (String name : map.keySet()) {
			if (!known.contains(name))
				throw place.broken("'" + name + "' is not a word of rules here: use " + known.stream().sorted().collect(Collectors.joining(", ")));
		}
		return map;
	}
}
