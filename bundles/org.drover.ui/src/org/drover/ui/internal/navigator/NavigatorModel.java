package org.drover.ui.internal.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.model.DroverException;
import org.drover.ui.internal.estate.Latest;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;

/** Fills the tree from the open project and from what is sought in it. For the UI thread. */
final class NavigatorModel implements CurrentProject.Listener, SessionListener {

	private final TreeViewer viewer;
	private final Supplier<String> sought;
	private final Runnable filled;
	private final Latest indexing;
	private final Latest searching;
	private ProjectSession session;
	private List<EstateIndex> indexes = List.of();
	private List<Node> topologies = List.of();
	private Object[] expandedBeforeSearch;

	/** @param filled called after the tree's content has changed */
	NavigatorModel(TreeViewer viewer, Supplier<String> sought, Runnable filled) {
		this.viewer = viewer;
		this.sought = sought;
		this.filled = filled;
		this.indexing = new Latest(viewer.getControl());
		this.searching = new Latest(viewer.getControl());
	}

	void start() {
		CurrentProject.get().addListener(this);
		projectChanged();
	}

	void stop() {
		CurrentProject.get().removeListener(this);
		listenTo(null);
	}

	List<Node> topologies() {
		return topologies;
	}

	@Override
	public void projectChanged() {
		listenTo(CurrentProject.get().session().orElse(null));
		indexes = List.of();
		show(session == null ? List.of() : session.topologies().stream().map(Nodes::loading).toList(), false);
		viewer.expandToLevel(2);
		index();
	}

	@Override
	public void topologiesChanged() {
		index();
	}

	@Override
	public void jobsChanged() {
		index();
	}

	private void listenTo(ProjectSession other) {
		if (session != null)
			session.removeListener(this);
		session = other;
		if (session != null)
			session.addListener(this);
	}

	private void index() {
		indexing.cancel();
		if (session == null)
			return;
		ProjectSession of = session;
		List<EstateIndex> before = indexes;
		indexing.run(Messages.NavigatorModel_read, monitor -> index(of, before, monitor), made -> {
			boolean first = indexes.isEmpty();
			indexes = made;
			if (sought().isEmpty())
				showAll(first);
			else
				search(0);
		});
	}

	private static List<EstateIndex> index(ProjectSession session, List<EstateIndex> before, IProgressMonitor monitor) throws DroverException {
		List<EstateIndex> indexes = new ArrayList<>();
		for (TopologySnapshot topology : session.topologies())
			indexes.add(EstateIndex.of(session, topology, before, monitor));
		return indexes;
	}

	private void showAll(boolean first) {
		show(indexes.stream().map(index -> new Nodes(index).topology()).toList(), false);
		if (first)
			viewer.expandToLevel(2);
	}

	/** Shows what matches the search field, or everything where it is empty. */
	void search(int pause) {
		String words = sought();
		if (words.isEmpty()) {
			searching.cancel();
			showAll(false);
			restoreExpanded();
			return;
		}
		if (expandedBeforeSearch == null)
			expandedBeforeSearch = viewer.getExpandedElements();
		List<EstateIndex> of = indexes;
		searching.run(Words.say(Messages.NavigatorModel_find, words), pause, monitor -> of.stream().map(index -> found(index, words, monitor)).toList(),
				found -> show(found, true));
	}

	private void restoreExpanded() {
		if (expandedBeforeSearch != null)
			viewer.setExpandedElements(expandedBeforeSearch);
		expandedBeforeSearch = null;
	}

	private static Node found(EstateIndex index, String words, IProgressMonitor monitor) {
		Optional<Search.Found> found = index.snapshot().inventory().map(inventory -> Search.in(inventory.estate(), words, monitor));
		return found.map(hits -> new Nodes(index).found(hits.hits(), hits.count())).orElseGet(() -> new Nodes(index).topology());
	}

	private String sought() {
		return sought.get().strip();
	}

	private void show(List<Node> roots, boolean expand) {
		Object[] expanded = viewer.getExpandedElements();
		ISelection selected = viewer.getSelection();
		topologies = roots;
		viewer.getControl().setRedraw(false);
		try {
			viewer.setInput(roots);
			if (expand)
				viewer.expandToLevel(2);
			else
				viewer.setExpandedElements(expanded);
			viewer.setSelection(selected);
		} finally {
			viewer.getControl().setRedraw(true);
		}
		filled.run();
	}
}
