package org.drover.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.content.Throttle;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Bandwidth;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Copies content file by file, each distinct file once, and publishes it when all of it has arrived and been verified. A file that broke off goes on where
 * it stopped.
 */
final class CopyContent extends Step {

	/** What was sent and what was there already, in bytes; an outcome that reports add up. */
	record Copied(long sent, long reused) {
	}

	private static final String CONTENT = "content";
	private static final String WITHDRAWN = "not published by this job any more";

	private final CopyPace pace;
	private final Throttle throttle;

	/**
	 * @param pace     what the job was planned with
	 * @param throttle what the project allows all copies of a job that this manager is at work on
	 */
	CopyContent(Sides sides, CopyPace pace, Throttle throttle) {
		super(sides, Action.COPY_CONTENT);
		this.pace = pace;
		this.throttle = throttle;
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		long sent = 0;
		long reused = 0;
		for (ObjectRef owner : input.items()) {
			readsSource(context);
			ContentDescription content = describe(owner, input.versions().get(owner.toString()));
			int seen = 0;
			for (ContentFile file : content.files()) {
				Bandwidth bandwidth = pace.require(sent > 0);
				context.waiting(Wait.NETWORK, "file " + ++seen + " of " + content.files().size() + " of " + owner + " to " + sides.target().description()
						+ CopyPace.words(bandwidth));
				if (context.monitor().isCanceled())
					throw new OperationCanceledException();
				if (send(context, owner, file, bandwidth))
					sent += file.size();
				else
					reused += file.size();
			}
			writesTarget(context);
			publish(context, input, content);
		}
		return Json.write(new Copied(sent, reused));
	}

	private void publish(TaskContext context, TaskInput input, ContentDescription content) throws DroverException {
		ContentDescription written = new ContentDescription(input.resolution().written(content.owner()), content.version(), content.files());
		if (input.resolution().replaced().contains(content.owner()))
			sides.contentTarget().replace(context.effect(), written);
		else
			sides.contentTarget().publish(context.effect(), written);
	}

	/** Content that was replaced is published again. */
	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		for (ObjectRef owner : input.items())
			sides.contentTarget().withdraw(context.effect(), input.resolution().written(owner));
	}

	/** While the effect's publication stands, the topology has no other version of the content. */
	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		List<UndoChange> changes = new ArrayList<>();
		for (ObjectRef owner : input.items()) {
			if (context.monitor().isCanceled())
				throw new OperationCanceledException();
			ObjectRef written = input.resolution().written(owner);
			String what = "content of " + Images.what(written, sides.target());
			String published = "version " + input.versions().get(owner.toString()) + " published by this job";
			boolean replaced = input.resolution().replaced().contains(owner);
			changes.add(sides.contentTarget().published(context.effect(), written)
					? UndoChange.of(CONTENT, what, published, replaced ? "what it was before" : "withdrawn, and deleted where nothing else uses it")
					: UndoChange.since(CONTENT, what, published, WITHDRAWN, WITHDRAWN));
		}
		return UndoPreview.of(changes);
	}

	@Override
	Optional<String> probe(TaskContext context, TaskInput input) throws DroverException {
		readsTarget(context);
		long bytes = 0;
		for (ObjectRef owner : input.items()) {
			if (!sides.contentTarget().published(context.effect(), input.resolution().written(owner)))
				return Optional.empty();
			bytes += sides.contentSource().describe(owner).size();
		}
		return Optional.of(Json.write(new Copied(bytes, 0)));
	}

	private ContentDescription describe(ObjectRef owner, String planned) throws DroverException {
		ContentDescription content = sides.contentSource().describe(owner);
		if (!content.version().equals(planned))
			throw new DroverException("the content of " + owner + " is version " + content.version() + " now, but version " + planned
					+ " was planned: gather and plan again");
		return content;
	}

	private boolean send(TaskContext context, ObjectRef owner, ContentFile file, Bandwidth bandwidth) throws DroverException {
		if (sides.contentTarget().hasFile(file.sha256()))
			return false;
		try {
			pace.send(bandwidth, () -> put(context, owner, file, bandwidth));
		} catch (DroverException e) {
			if (context.monitor().isCanceled())
				throw new OperationCanceledException();
			throw e;
		}
		return true;
	}

	private void put(TaskContext context, ObjectRef owner, ContentFile file, Bandwidth bandwidth) throws DroverException {
		ContentSource source = sides.contentSource();
		ContentTarget target = sides.contentTarget();
		long from = target.received(file.sha256());
		try (InputStream bytes = pace.paced(bandwidth, throttle.limit(source.open(owner, file.path(), from)), context.monitor())) {
			target.putFile(file.sha256(), file.size(), from, bytes);
		} catch (IOException e) {
			throw new DroverException("cannot read " + file.path() + " of " + owner + " in " + sides.source().topology() + ": "
					+ e.getMessage(), e, DroverException.Retry.LATER);
		}
	}
}
