package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * Picks objects of a topology by what they are: {@code client operatingSystem=*Server* member-of=Berlin}. First the kinds, separated by commas; then conditions
 * that all have to hold, {@code FIELD=PATTERN} or {@code FIELD!=PATTERN}. A field is {@code key}, {@code name}, {@code version}, an attribute, or kinds of
 * dependencies with a dot between them, whose values are the references and the names of what is needed at the end: {@code member-of.receives.deploys=Office*}.
 * What is not set is an empty text. In a pattern {@code *} stands for any text and {@code ?} for one character; case does not matter; one with blanks stands
 * between apostrophes. Obsolete objects are picked only where a condition is about {@code obsolete}.
 */
public final class Query {

	private static final Pattern WORD = Pattern.compile("\\G\\s*((?:[^\\s']|'[^']*')+)");
	private static final Pattern CONDITION = Pattern.compile("([^=!]+)(!?=)(.*)", Pattern.DOTALL);

	/** @param field as a person wrote it, which is how attributes are written */
	private record Condition(String field, boolean holds, Pattern pattern) {

		boolean accepts(List<String> values) {
			return values.stream().anyMatch(value -> pattern.matcher(value).matches()) == holds;
		}
	}

	private final Set<ObjectKind> kinds;
	private final List<Condition> conditions;

	private Query(Set<ObjectKind> kinds, List<Condition> conditions) {
		this.kinds = kinds;
		this.conditions = conditions;
	}

	/** @throws DroverException naming the first word that is none of a query's */
	public static Query parse(String text) throws DroverException {
		List<String> words = words(text);
		if (words.isEmpty())
			throw new DroverException("a query begins with the kind of objects that it picks, as in: package vendor=Contoso");
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		for (String label : words.getFirst().split(","))
			kinds.add(kind(label));
		List<Condition> conditions = new ArrayList<>();
		for (String word : words.subList(1, words.size()))
			conditions.add(condition(word));
		return new Query(kinds, conditions);
	}

	private static List<String> words(String text) throws DroverException {
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		int end = 0;
		while (word.find()) {
			words.add(word.group(1).replace("'", ""));
			end = word.end();
		}
		if (!text.substring(end).isBlank())
			throw new DroverException("an apostrophe has no other one in the query: " + text.substring(end).strip());
		return words;
	}

	private static ObjectKind kind(String label) throws DroverException {
		try {
			ObjectKind kind = ObjectKind.ofLabel(label);
			if (Selection.canChoose(kind))
				return kind;
		} catch (IllegalArgumentException e) {
			throw new DroverException("'" + label + "' is no kind of objects, with which a query begins: write client, package, software-update-point or the like", e);
		}
		throw new DroverException("a query cannot pick objects of the kind " + label + ", as these stay where they are");
	}

	private static Condition condition(String word) throws DroverException {
		Matcher parts = CONDITION.matcher(word);
		if (!parts.matches())
			throw new DroverException("'" + word + "' is no condition of a query: write FIELD=PATTERN or FIELD!=PATTERN, as in name=Office*");
		return new Condition(parts.group(1), parts.group(2).equals("="), pattern(parts.group(3)));
	}

	private static Pattern pattern(String text) {
		String regex = text.codePoints().mapToObj(each -> switch (each) {
		case '*' -> ".*";
		case '?' -> ".";
		default -> Pattern.quote(Character.toString(each));
		}).collect(Collectors.joining());
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	/** In the order of the estate. Looks at each object once. */
	public List<ObjectRef> pick(Inventory inventory) {
		Estate estate = inventory.estate();
		boolean obsolete = conditions.stream().anyMatch(condition -> condition.field().equals(Attributes.OBSOLETE));
		Predicate<Integer> all = new Check(estate).all(conditions);
		List<ObjectRef> picked = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			if (kinds.contains(estate.kind(object)) && (obsolete || !inventory.obsolete(object)) && all.test(object))
				picked.add(estate.ref(object));
		}
		return picked;
	}

	/** Conditions against one estate. */
	private record Check(Estate estate) {

		Predicate<Integer> all(List<Condition> conditions) {
			Predicate<Integer> all = object -> true;
			for (Condition condition : conditions)
				all = all.and(one(condition));
			return all;
		}

		private Predicate<Integer> one(Condition condition) {
			Optional<List<DependencyKind>> path = NeedPath.kinds(condition.field());
			if (path.isPresent()) {
				NeedPath needs = new NeedPath(estate, path.get());
				return object -> condition.accepts(words(needs.from(object)));
			}
			return switch (condition.field()) {
			case "key" -> object -> condition.accepts(List.of(estate.key(object)));
			case "name" -> object -> condition.accepts(List.of(estate.name(object)));
			case "version" -> object -> condition.accepts(List.of(estate.version(object)));
			default -> attribute(condition);
			};
		}

		/** Reads each set of attributes once, however many objects have it, and keeps none: where each client has its own, these are many. */
		private Predicate<Integer> attribute(Condition condition) {
			BitSet read = new BitSet();
			BitSet accepted = new BitSet();
			return object -> {
				int set = estate.attributeSet(object);
				if (!read.get(set)) {
					read.set(set);
					accepted.set(set, condition.accepts(List.of(estate.attributes(set).getOrDefault(condition.field(), ""))));
				}
				return accepted.get(set);
			};
		}

		private List<String> words(Set<Integer> needed) {
			List<String> words = new ArrayList<>();
			for (int object : needed) {
				words.add(estate.ref(object).toString());
				words.add(estate.name(object));
			}
			return words.isEmpty() ? List.of("") : words;
		}
	}
}
