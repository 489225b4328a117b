package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** The content of a project: what is published lies in a folder that playbooks copy to hosts from. */
final class ProjectContent implements ContentTarget, ContentSource {

	private final ProjectFolder folder;
	private final ContentPool pool;

	ProjectContent(ProjectFolder folder) {
		this.folder = folder;
		this.pool = new ContentPool(folder);
	}

	@Override
	public boolean hasFile(String sha256) {
		return pool.has(sha256);
	}

	@Override
	public void putFile(String sha256, long size, InputStream bytes) throws DroverException {
		pool.put(sha256, size, bytes);
	}

	@Override
	public void publish(String effect, ContentDescription content) throws DroverException {
		publish(effect, content, false);
	}

	@Override
	public void replace(String effect, ContentDescription content) throws DroverException {
		publish(effect, content, true);
	}

	private void publish(String effect, ContentDescription content, boolean replaces) throws DroverException {
		ProjectRules.checkEffect(effect);
		ProjectRules.check(content);
		folder.write(state -> {
			Optional<Publication> done = find(effect, content.owner(), state);
			if (done.isPresent() && done.get().content().equals(content))
				return null;
			if (!state.objects.containsKey(content.owner()))
				throw new DroverException(content.owner() + " does not exist in " + state.topology + ", so no content of it can be published: create it first");
			for (ContentFile file : content.files()) {
				if (!pool.has(file.sha256()))
					throw new DroverException("a file of " + content.owner() + " has not arrived in " + state.topology + ": send it first");
			}
			Optional<Publication> other = state.content(content.owner());
			if (other.isPresent() && !replaces && !other.get().content().equals(content))
				throw new DroverException("other content of " + content.owner() + " is published in " + state.topology + ": leave the object out, or rename it");
			done.ifPresent(state.published::remove);
			state.published.add(Publication.of(effect, content));
			return null;
		});
	}

	@Override
	public void withdraw(String effect, ObjectRef owner) throws DroverException {
		List<ContentFile> gone = folder.write(state -> {
			Optional<Publication> done = find(effect, owner, state);
			done.ifPresent(state.published::remove);
			return done.map(Publication::files).orElse(List.of());
		});
		pool.forget(gone);
	}

	@Override
	public boolean published(String effect, ObjectRef owner) throws DroverException {
		return find(effect, owner, folder.read()).isPresent();
	}

	private static Optional<Publication> find(String effect, ObjectRef owner, ProjectState state) {
		return state.published.stream().filter(content -> content.effect().equals(effect) && content.owner().equals(owner)).findFirst();
	}

	@Override
	public ContentDescription describe(ObjectRef owner) throws DroverException {
		ProjectState state = folder.read();
		return state.content(owner).map(Publication::content)
				.orElseThrow(() -> new DroverException(owner + " has no content in " + state.topology));
	}

	@Override
	public InputStream open(ObjectRef owner, String path) throws DroverException {
		for (ContentFile file : describe(owner).files()) {
			if (file.path().equals(path))
				return open(file.sha256(), owner);
		}
		throw new DroverException("the content of " + owner + " has no file " + path);
	}

	private InputStream open(String sha256, ObjectRef owner) throws DroverException {
		try {
			return Files.newInputStream(pool.file(sha256));
		} catch (IOException e) {
			throw new DroverException("a file of the content of " + owner + " is missing in " + folder.path() + ": put it back from a copy", e);
		}
	}
}
