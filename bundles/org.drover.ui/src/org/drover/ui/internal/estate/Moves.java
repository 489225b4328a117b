package org.drover.ui.internal.estate;

import java.util.Map;

import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.look.Words;
import org.drover.ui.session.PointCheck;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Moving objects to another topology, by {@link ConsoleIds#MOVE_COMMAND}, and sharing distribution points with it, by {@link ConsoleIds#POINTS_COMMAND}. For
 * the UI thread.
 */
public final class Moves {

	private Moves() {
	}

	/** Opens the wizard for these objects. */
	public static void move(IServiceLocator site, ISelection selection, TopologySnapshot target) {
		run(site, selection, target, ConsoleIds.MOVE_COMMAND, ConsoleIds.TARGET);
	}

	/** Opens what fits these objects: distribution points are shared or reassigned, all others move. */
	public static void drop(IServiceLocator site, ISelection selection, TopologySnapshot target) {
		if (PointCheck.arePoints(selection))
			run(site, selection, target, ConsoleIds.POINTS_COMMAND, ConsoleIds.POINTS_TARGET);
		else
			move(site, selection, target);
	}

	private static void run(IServiceLocator site, ISelection selection, TopologySnapshot target, String id, String parameter) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		IHandlerService handlers = site.getService(IHandlerService.class);
		IEvaluationContext context = handlers.createContextSnapshot(false);
		context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
		context.addVariable(ISources.ACTIVE_MENU_SELECTION_NAME, selection);
		try {
			ParameterizedCommand run = ParameterizedCommand.generateCommand(command, Map.of(parameter, target.name()));
			handlers.executeCommandInContext(run, null, context);
		} catch (CommandException e) {
			Problems.show(Words.say(Messages.Moves_move, target.name()), e);
		}
	}
}
