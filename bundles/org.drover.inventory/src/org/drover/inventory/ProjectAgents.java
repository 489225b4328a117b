package org.drover.inventory;

import org.drover.connector.ClientAgents;
import org.drover.store.Project;

/** How the agents of a project act for its clients. A service; not there where a process has been started without what it needs. */
public interface ProjectAgents {

	ClientAgents.Source of(Project project);
}
