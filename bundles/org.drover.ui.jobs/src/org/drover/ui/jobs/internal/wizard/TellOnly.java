package org.drover.ui.jobs.internal.wizard;

import org.drover.migration.DependencyAlert;
import org.drover.migration.Planning;
import org.drover.model.DroverException;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.ui.Background;
import org.drover.ui.look.Words;

/** Tells what was chosen depends on, as an alert of the project, and moves nothing. */
record TellOnly(MoveRequest request, Asked asked) {

	void go() {
		Background.run(Words.say(Messages.TellOnly_work, request.title()), monitor -> {
			request.session().raise(alert());
			return null;
		}, nothing -> { });
	}

	private DependencyAlert alert() throws DroverException {
		Estate estate = request.estate();
		Selection chosen = new Planning(request.session().engine()).remembering(asked.find(request).selection(), request.source().name());
		Scope scope = Scope.of(request.source().inventory().orElseThrow(), Scope.graph(estate), chosen);
		return DependencyAlert.of(scope, chosen, request.source().name(), request.target().name());
	}
}
