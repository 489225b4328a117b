package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * The topology that an editor shows. Not kept over a restart: which project is open then is decided anew.
 *
 * @param topology the topology's name in the project
 * @param title    name and code: {@code new (DRV)}
 */
record TopologyInput(String topology, String title) implements IEditorInput {

	static TopologyInput of(TopologySnapshot snapshot) {
		String code = snapshot.topology().code();
		return new TopologyInput(snapshot.name(), code.isEmpty() ? snapshot.name() : snapshot.name() + " (" + code + ")");
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
		return Look.descriptor("topology");
	}

	@Override
	public String getName() {
		return title;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return Words.say(Messages.TopologyInput_tip, title);
	}
}
