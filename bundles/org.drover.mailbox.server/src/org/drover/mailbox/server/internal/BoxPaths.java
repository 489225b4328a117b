package org.drover.mailbox.server.internal;

import org.apache.jackrabbit.webdav.AbstractLocatorFactory;

/** Paths of the server are those of the files. */
final class BoxPaths extends AbstractLocatorFactory {

	BoxPaths() {
		super("");
	}

	@Override
	protected String getRepositoryPath(String resourcePath, String workspacePath) {
		return resourcePath;
	}

	@Override
	protected String getResourcePath(String repositoryPath, String workspacePath) {
		return repositoryPath;
	}
}
