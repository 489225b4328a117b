package org.drover.ui.diagram.internal.topology;

import org.drover.ui.diagram.internal.figures.DiagramIcons;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches what dragged elements snap to; remembered for all diagrams. */
final class SnapAction extends Action {

	private static final Logger LOG = LoggerFactory.getLogger(SnapAction.class);
	private static final String BUNDLE = "org.drover.ui.diagram";

	private final GraphicalViewer viewer;
	private final String property;

	/**
	 * @param property of the viewer, by which snapping is switched
	 * @param usual    until a person chooses
	 */
	SnapAction(GraphicalViewer viewer, String command, String text, String icon, String property, boolean usual) {
		super(text, IAction.AS_CHECK_BOX);
		this.viewer = viewer;
		this.property = property;
		setId(command);
		setActionDefinitionId(command);
		setImageDescriptor(DiagramIcons.descriptor(icon));
		setChecked(preferences().getBoolean(property, usual));
		viewer.setProperty(property, isChecked());
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode(BUNDLE);
	}

	@Override
	public void run() {
		viewer.setProperty(property, isChecked());
		preferences().putBoolean(property, isChecked());
		try {
			preferences().flush();
		} catch (BackingStoreException e) {
			LOG.warn("whether diagrams snap is not kept", e);
		}
	}
}
