package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.TipFigure;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.IFigure;

/** What is shown when the pointer rests on a card. */
final class Tips {

	private static final int NAMED = 8;
	private static final int REASONS = 4;

	private Tips() {
	}

	static IFigure of(Node node) {
		Group group = node.group();
		return group.folded() ? folded(node) : single(node);
	}

	private static IFigure folded(Node node) {
		Group group = node.group();
		Subject subject = node.diagram().graph().subject();
		List<String> names = new ArrayList<>();
		for (int at = 0; at < Math.min(NAMED, group.size()); at++)
			names.add(subject.name(group.members()[at]));
		if (group.size() > NAMED)
			names.add(Words.say(Messages.Tips_more, group.size() - NAMED));
		TipFigure tip = new TipFigure(KindWords.count(group.size(), group.kind()), List.of(Words.capital(GraphWords.state(group.state()))));
		return tip.section(Messages.Tips_folded, names).section(Messages.Tips_whyThey, reasons(node));
	}

	private static IFigure single(Node node) {
		Subject subject = node.diagram().graph().subject();
		int object = node.group().members()[0];
		List<String> lines = new ArrayList<>();
		lines.add(KindWords.name(node.group().kind()) + " · " + subject.ref(object).key());
		if (subject.object(object).isEmpty()) {
			lines.add(Messages.Tips_dangles);
		} else {
			ManagedObject known = subject.object(object).get();
			if (!known.version().isEmpty())
				lines.add(Words.say(Messages.Tips_version, known.version()));
			lines.add(Words.capital(GraphWords.state(node.group().state())) + because(known));
		}
		if (node.diagram().graph().inCircle(node.index()))
			lines.add(Messages.Tips_circle);
		return new TipFigure(subject.name(object), lines).section(Messages.Tips_whyIt, reasons(node));
	}

	private static String because(ManagedObject object) {
		String obsolete = object.attribute(Attributes.OBSOLETE);
		return obsolete.isEmpty() ? "" : ": " + obsolete;
	}

	/** What needs a card; looking at what needs the chosen objects, what the card needs. */
	private static List<String> reasons(Node node) {
		GroupGraph graph = node.diagram().graph();
		boolean needs = graph.subject().direction() == Direction.NEEDS;
		List<String> reasons = graph.links().stream().filter(link -> (needs ? link.to() : link.from()) == node.index())
				.map(link -> sentence(graph, link)).limit(REASONS + 1).collect(Collectors.toCollection(ArrayList::new));
		if (reasons.size() > REASONS)
			reasons.set(REASONS, "…");
		return reasons;
	}

	/** What is shown when the pointer rests on a link. */
	static IFigure of(GroupGraph graph, GroupLink link) {
		return new TipFigure(name(graph, link.from()) + " → " + name(graph, link.to()),
				List.of(verbs(graph, link), Words.say(Messages.Tips_dependencies, link.count())));
	}

	private static String sentence(GroupGraph graph, GroupLink link) {
		return name(graph, link.from()) + " – " + verbs(graph, link) + " – " + name(graph, link.to());
	}

	/** A chosen collection leads to its members, not they to it. */
	private static String verbs(GroupGraph graph, GroupLink link) {
		boolean members = graph.groups().get(link.to()).kind() == ObjectKind.CLIENT;
		return link.dependencyKinds().stream().map(kind -> members && kind == DependencyKind.MEMBER_OF ? Messages.Tips_members : GraphWords.verb(kind))
				.collect(Collectors.joining(", "));
	}

	private static String name(GroupGraph graph, int index) {
		Group group = graph.groups().get(index);
		return group.folded() ? KindWords.count(group.size(), group.kind()) : graph.subject().name(group.members()[0]);
	}
}
