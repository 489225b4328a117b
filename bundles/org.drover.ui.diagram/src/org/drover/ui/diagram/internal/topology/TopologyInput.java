package org.drover.ui.diagram.internal.topology;

import java.util.Optional;

import org.drover.ui.ConsoleIds;
import org.drover.ui.diagram.internal.editors.ProjectInput;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/** The topology that an editor shows, by name and code: {@code new (DRV)}. */
public final class TopologyInput extends ProjectInput {

	private TopologyInput(String topology, String title) {
		super(topology, title, "topology", Words.say(Messages.TopologyInput_tip, title));
	}

	static TopologyInput of(TopologySnapshot snapshot) {
		String code = snapshot.topology().code();
		return new TopologyInput(snapshot.name(), code.isEmpty() ? snapshot.name() : snapshot.name() + " (" + code + ")");
	}

	/** That a person had open; empty where it is gone. */
	public static Optional<TopologyInput> again(String topology, ProjectSession session) {
		return session.topology(topology).map(TopologyInput::of);
	}

	/** The topology's name in the project. */
	String topology() {
		return key();
	}

	String title() {
		return getName();
	}

	@Override
	public String editor() {
		return ConsoleIds.TOPOLOGY_EDITOR;
	}
}
