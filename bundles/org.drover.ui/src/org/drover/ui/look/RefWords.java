package org.drover.ui.look;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** Puts names for the {@code kind:key} pairs in the sentences of the engine, which are English and stay so. */
public final class RefWords {

	private static final Pattern PAIR = Pattern.compile("\\b([a-z]+(?:-[a-z]+)*):([^\\s\",;]*[^\\s\",;.:)])");
	private static final Pattern SORT = Pattern.compile("\\ba ([a-z]+(?:-[a-z]+)+)\\b"); //$NON-NLS-1$
	private static final Pattern TASK = Pattern.compile(" \\(task (\\d+)\\)$"); //$NON-NLS-1$

	private final Function<ObjectRef, Optional<String>> names;

	/** @param names of objects by their reference; empty where it is not known, then the key stands for the object */
	public RefWords(Function<ObjectRef, Optional<String>> names) {
		this.names = names;
	}

	/** With the names that a gathered topology has for its objects. */
	public static RefWords of(Estate estate) {
		return new RefWords(ref -> Optional.of(estate.indexOf(ref)).filter(index -> index >= 0).map(estate::name));
	}

	public static RefWords plain() {
		return new RefWords(ref -> Optional.empty());
	}

	/** "content of package:CAS0000A version 2" becomes "content of package Reader 9 (CAS0000A) version 2". */
	public String readable(String text) {
		Matcher pair = PAIR.matcher(text);
		StringBuilder readable = new StringBuilder();
		while (pair.find())
			pair.appendReplacement(readable, Matcher.quoteReplacement(readable(pair)));
		return sorts(pair.appendTail(readable).toString());
	}

	/** An object's name; its key where the name is not known. */
	public String name(ObjectRef ref) {
		return names.apply(ref).orElse(ref.key());
	}

	/** "a management-point" becomes "a management point". */
	private static String sorts(String text) {
		return SORT.matcher(text).replaceAll(sort -> kind(sort.group(1)).map(kind -> "a " + KindWords.inEngine(kind)).orElse(sort.group()));
	}

	/** A step's title as a line of its own, without the task's number. */
	public String step(String title) {
		return Words.capital(readable(TASK.matcher(title).replaceFirst("")));
	}

	/** The number in "take over ... (task 53)"; 0 where there is none. */
	public static int task(String title) {
		Matcher task = TASK.matcher(title);
		return task.find() ? Integer.parseInt(task.group(1)) : 0;
	}

	private String readable(Matcher pair) {
		return kind(pair.group(1)).map(kind -> KindWords.inEngine(kind) + ' ' + named(new ObjectRef(kind, pair.group(2)))).orElse(pair.group());
	}

	private String named(ObjectRef ref) {
		String key = ref.key().length() > 24 && ref.key().contains("_") ? "" : " (" + ref.key() + ')';
		return names.apply(ref).filter(name -> !name.equals(ref.key())).map(name -> name + key).orElse(ref.key());
	}

	private static Optional<ObjectKind> kind(String label) {
		for (ObjectKind kind : ObjectKind.values()) {
			if (kind.label().equals(label))
				return Optional.of(kind);
		}
		return Optional.empty();
	}
}
