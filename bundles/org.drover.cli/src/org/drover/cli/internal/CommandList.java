package org.drover.cli.internal;

import java.util.List;

/** All commands, in the order in which help lists them. */
public final class CommandList {

	public static final List<Class<?>> ALL = List.of(DemoCommand.class, LabCommand.class, SiteCommand.class, ServeCommand.class, ManagersCommand.class,
			ProjectsCommand.class, GatherCommand.class, TopologyCommand.class, CollectionsCommand.class, EstateCommand.class, DependenciesCommand.class,
			PlanCommand.class, AlertsCommand.class, PointsCommand.class, ContentCommand.class, DriftCommand.class, DecommissionCommand.class, LeftoversCommand.class, JobCommand.class,
			StandIn.Agent.class, StandIn.Mailbox.class, StandIn.Infrastructure.class, JournalCommand.class, ReportCommand.class, ReportScheduleCommand.class,
			ExchangeCommand.class, BackupCommand.class, RestoreCommand.class, SupportCommand.class);

	private CommandList() {
	}
}
