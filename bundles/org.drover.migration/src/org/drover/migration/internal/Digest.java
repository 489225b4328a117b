package org.drover.migration.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.Task;

/**
 * A SHA-256 over what a job has changed, read back from both topologies: each object it creates, each service it configures, each
 * client it moves, each content it publishes. Equal states have equal digests, on whatever ports the services listen.
 */
public final class Digest {

	private final Sides sides;
	private final List<String> lines = new ArrayList<>();

	private Digest(Sides sides) {
		this.sides = sides;
	}

	/** @param effects the name of a task's effect, by the task's number */
	public static String of(Sides sides, List<Task> tasks, IntFunction<String> effects) throws DroverException {
		Digest digest = new Digest(sides);
		for (Task task : tasks)
			digest.add(task, effects.apply(task.number()));
		return digest.sum();
	}

	/** Over objects of both. */
	static String of(Sides sides, Collection<ObjectRef> inSource, Collection<ObjectRef> inTarget) throws DroverException {
		Digest digest = new Digest(sides);
		if (!inSource.isEmpty())
			digest.objects("source", sides.sourceProvider(), inSource);
		if (!inTarget.isEmpty())
			digest.objects("target", sides.targetProvider(), inTarget);
		return digest.sum();
	}

	/** Over objects of one topology alone. */
	public static String of(Provider provider, Collection<ObjectRef> refs) throws DroverException {
		Digest digest = new Digest(null);
		digest.objects("topology", provider, refs);
		return digest.sum();
	}

	private void add(Task task, String effect) throws DroverException {
		TaskInput input = Json.read(task.spec().input(), TaskInput.class);
		if (!input.objects().isEmpty())
			objects("target", sides.targetProvider(), input.objectRefs());
		if (input.action() == Action.UNSHARE)
			objects("target", sides.targetProvider(), input.items());
		if (input.action() == Action.SHARE || input.action() == Action.TAKE_OVER || input.action() == Action.UNSHARE)
			objects("source", sides.sourceProvider(), input.items());
		if (input.action() == Action.MOVE)
			clients(input.clientKeys());
		if (input.action() == Action.COPY_CONTENT) {
			for (ObjectRef owner : input.items())
				lines.add("content " + owner + ' ' + input.versions().get(owner.toString()) + ' '
						+ sides.contentTarget().published(effect, input.resolution().written(owner)));
		}
	}

	private void objects(String side, Provider provider, Collection<ObjectRef> refs) throws DroverException {
		Map<ObjectRef, ManagedObject> found = provider.read(refs);
		for (ObjectRef ref : new TreeSet<>(refs))
			lines.add(side + ' ' + ref + ' ' + (found.containsKey(ref) ? text(found.get(ref)) : "absent"));
	}

	private static String text(ManagedObject object) {
		SortedMap<String, String> attributes = new TreeMap<>(object.attributes());
		attributes.remove(Attributes.URL);
		attributes.remove(Attributes.SHARED_HOMES);
		attributes.remove(Attributes.HEALTH);
		attributes.remove(Attributes.HEALTH_CAUSE);
		if (object.kind().family() == Family.CLIENT)
			attributes.remove(Attributes.SITE);
		return object.name() + ' ' + object.version() + ' ' + attributes;
	}

	private void clients(List<String> clients) throws DroverException {
		Map<String, String> target = sides.targetAssignment().assigned(clients);
		Map<String, String> source = sides.sourceAssignment().isPresent() ? sides.sourceAssignment().get().assigned(clients) : Map.of();
		for (String client : new TreeSet<>(clients))
			lines.add("client " + client + ' ' + source.get(client) + ' ' + target.get(client));
	}

	private String sum() {
		try {
			byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
