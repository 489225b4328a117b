package org.drover.ui.jobs.internal.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.SavedQueries;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/**
 * What a person asked to move.
 *
 * @param source    that was gathered
 * @param selection may choose nothing: what moves is then chosen in the wizard
 * @param target    the topology's name in the project
 * @param queries   names of the project's queries
 */
public record MoveRequest(ProjectSession session, TopologySnapshot source, Selection selection, TopologySnapshot target, List<String> queries) {

	private static final int NAMED = 3;

	Estate estate() {
		return source.inventory().orElseThrow().estate();
	}

	/** Asks the project for its queries; for a background thread. */
	public static MoveRequest of(ProjectSession session, TopologySnapshot source, Selection selection, TopologySnapshot target) throws DroverException {
		return new MoveRequest(session, source, selection, target, new SavedQueries(session.project()).list().stream().map(SavedQueries.Saved::name).toList());
	}

	/** What the source runs and was not chosen, but may follow, too. */
	List<ServiceLine> services() {
		Map<String, String> names = new HashMap<>();
		names.put(target.topology().code(), target.name());
		names.put(source.topology().code(), source.name());
		return ServiceLine.of(source.inventory().orElseThrow(), source.topology().code(), names, Set.copyOf(selection.chosen()));
	}

	/** "Move Berlin notebooks to new". */
	String title() {
		return selection.chosen().isEmpty() ? Words.say(Messages.MoveRequest_open, target.name()) : Words.say(Messages.MoveRequest_title, chosen(), target.name());
	}

	/** "From legacy (CAS) to new (DRV)". */
	String way() {
		return Words.say(Messages.MoveRequest_way, source.name() + code(source), target.name() + code(target));
	}

	RefWords words() {
		return RefWords.of(estate());
	}

	private static String code(TopologySnapshot topology) {
		return topology.topology().code().isEmpty() ? "" : " (" + topology.topology().code() + ')';
	}

	/** In words of their kind, where all are of one. */
	private static String count(List<ObjectRef> chosen) {
		ObjectKind kind = chosen.get(0).kind();
		boolean alike = chosen.stream().allMatch(ref -> ref.kind() == kind);
		return alike ? KindWords.count(chosen.size(), kind) : Words.say(Messages.MoveRequest_objects, chosen.size());
	}

	private String chosen() {
		List<ObjectRef> chosen = selection.chosen();
		if (chosen.size() > NAMED)
			return count(chosen);
		return chosen.stream().map(ref -> estate().name(estate().indexOf(ref))).collect(Collectors.joining(", "));
	}
}
