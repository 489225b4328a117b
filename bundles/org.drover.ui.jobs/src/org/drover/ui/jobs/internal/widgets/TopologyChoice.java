package org.drover.ui.jobs.internal.widgets;

import java.util.List;
import java.util.Optional;

import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks which of several topologies is meant, where there are several. */
public final class TopologyChoice {

	private TopologyChoice() {
	}

	/** @return empty where there is none, or the person gives up */
	public static Optional<TopologySnapshot> among(Shell shell, String title, String question, List<TopologySnapshot> topologies) {
		if (topologies.size() < 2)
			return topologies.stream().findFirst();
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(each -> ((TopologySnapshot) each).name()));
		dialog.setTitle(title);
		dialog.setMessage(question);
		dialog.setElements(topologies.toArray());
		return dialog.open() == Window.OK ? Optional.of((TopologySnapshot) dialog.getFirstResult()) : Optional.empty();
	}
}
