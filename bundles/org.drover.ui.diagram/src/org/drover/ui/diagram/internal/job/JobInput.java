package org.drover.ui.diagram.internal.job;

import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** The job that an editor shows. Not kept over a restart: which project is open then is decided anew. Two of one job are equal, whatever it is called. */
final class JobInput implements IEditorInput {

	private final String id;
	private final String name;

	JobInput(JobSnapshot job) {
		this.id = job.id();
		this.name = job.job().name();
	}

	String id() {
		return id;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof JobInput input && input.id.equals(id);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Look.descriptor("jobs");
	}

	@Override
	public String getName() {
		return Words.say(Messages.JobInput_name, id);
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return Words.say(Messages.JobInput_tip, id, name);
	}
}
