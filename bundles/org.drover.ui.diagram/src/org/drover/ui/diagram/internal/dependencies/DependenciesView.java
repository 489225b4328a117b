package org.drover.ui.diagram.internal.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.ui.Background;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** What the selected objects need, or what needs them, as a diagram that follows the workbench's selection. */
public final class DependenciesView extends ViewPart implements SessionListener, CurrentProject.Listener {

	/** Objects of a group that are handed to other views; more than a person looks at one by one. */
	private static final int PUBLISHED = 20_000;

	private final ISelectionListener follower = this::selected;
	private DiagramPage page;
	private NodeSelection published;
	private Optional<ProjectSession> session = Optional.empty();

	private Optional<DiagramInput> input = Optional.empty();
	private Direction direction = Direction.NEEDS;
	private FoldChoices choices = FoldChoices.none();
	private boolean pinned;

	private Job making;
	private int asked;
	private Optional<Reach> reach = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		page = new DiagramPage(parent, this::toggle);
		published = new NodeSelection();
		page.canvas().viewer().addSelectionChangedListener(event -> publish());
		new ViewActions(this, page).contribute(getViewSite());
		getSite().setSelectionProvider(published);
		CurrentProject.get().addListener(this);
		getSite().getPage().addPostSelectionListener(follower);
		projectChanged();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(follower);
		CurrentProject.get().removeListener(this);
		session.ifPresent(open -> open.removeListener(this));
		if (making != null)
			making.cancel();
		super.dispose();
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}

	@Override
	public void projectChanged() {
		session.ifPresent(open -> open.removeListener(this));
		session = CurrentProject.get().session();
		session.ifPresent(open -> open.addListener(this));
		input = Optional.empty();
		begin();
		selected(null, getSite().getPage().getSelection());
	}

	@Override
	public void topologiesChanged() {
		input = input.flatMap(kept -> session.flatMap(kept::in));
		reach = Optional.empty();
		make(null);
	}

	@Override
	public void jobsChanged() {
		reach = Optional.empty();
		make("");
	}

	/** Shows what the same objects need, or what needs them. */
	void turn(Direction to) {
		direction = to;
		begin();
	}

	Direction direction() {
		return direction;
	}

	/** While pinned the diagram stays as it is, whatever is selected elsewhere. */
	void pin(boolean value) {
		pinned = value;
		if (!value)
			selected(null, getSite().getPage().getSelection());
	}

	/** Unfolds groups, the smallest first, as far as they come to this number of cards. */
	void unfoldUpTo(int cards) {
		choices = FoldChoices.upTo(cards);
		make(null);
	}

	/** Unfolds a card's group, or folds the group that it came from. */
	void toggle(Node node) {
		Group group = node.group();
		if (group.folded())
			choices = choices.unfold(group.key());
		else if (group.parent().isEmpty())
			return;
		else
			choices = choices.fold(group.parent());
		make(group.folded() ? group.key() : group.parent());
	}

	void fold(Node node) {
		if (node.group().parent().isEmpty())
			return;
		choices = choices.fold(node.group().parent());
		make(node.group().parent());
	}

	/** Makes the selected cards' objects what the diagram starts from. */
	void startFrom(List<Node> nodes, Direction to) {
		int[] objects = nodes.stream().flatMapToInt(node -> IntStream.of(node.group().members())).filter(object -> !reach.orElseThrow().isMissing(object)).toArray();
		if (objects.length == 0)
			return;
		input = Optional.of(new DiagramInput(input.orElseThrow().snapshot(), objects));
		direction = to;
		begin();
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part == this || pinned || selection == null)
			return;
		Optional<DiagramInput> chosen = DiagramInput.of(selection);
		if (chosen.isEmpty() || chosen.equals(input))
			return;
		input = chosen;
		begin();
	}

	private void publish() {
		List<EstateObject> objects = reach.isEmpty() || input.isEmpty() ? List.of()
				: page.canvas().selection().stream().flatMapToInt(node -> IntStream.of(node.group().members()))
						.filter(object -> !reach.get().isMissing(object)).limit(PUBLISHED)
						.mapToObj(object -> new EstateObject(input.get().snapshot(), object)).toList();
		published.set(new StructuredSelection(objects));
	}

	/** From the start: other objects, another direction. */
	private void begin() {
		choices = FoldChoices.none();
		reach = Optional.empty();
		make(null);
	}

	/** @param kept key of the group that stays where it is seen; null to show the diagram from its start */
	private void make(String kept) {
		if (making != null)
			making.cancel();
		int request = ++asked;
		if (session.isEmpty() || input.isEmpty()) {
			page.empty(session.isPresent());
			return;
		}
		if (kept == null)
			page.loading();
		Maker maker = new Maker(session.get(), input.get(), direction, choices, reach, page.canvas().sheet(), kept == null ? null : page.canvas().diagram().orElse(null));
		making = Background.run("Lay out dependencies", maker::make, made -> {
			if (request == asked && !page.isDisposed())
				made.accept(page, diagram -> {
					reach = Optional.of(diagram.graph().reach());
					page.show(diagram, kept);
					publish();
				});
		});
	}

	/** Makes a diagram in the background; what goes wrong is a result too, to be shown in the diagram's place. */
	private record Maker(ProjectSession session, DiagramInput input, Direction direction, FoldChoices choices, Optional<Reach> reach, Sheet sheet, Diagram before) {

		Made make(IProgressMonitor monitor) {
			try {
				return new Made(diagram(monitor), null);
			} catch (OperationCanceledException e) {
				throw e;
			} catch (DroverException | RuntimeException e) {
				return new Made(null, e);
			}
		}

		private Diagram diagram(IProgressMonitor monitor) throws DroverException {
			Reach found = reach.isPresent() ? reach.get() : follow();
			return Diagram.make(found, choices, sheet, before, monitor);
		}

		private Reach follow() throws DroverException {
			Set<ObjectRef> migrated = session.migrations().migratedFrom(input.snapshot().name());
			return Reach.of(input.snapshot().inventory().orElseThrow(), input.snapshot().graph().orElseThrow(), input.objects(), direction, migrated);
		}
	}

	private record Made(Diagram diagram, Exception problem) {

		void accept(DiagramPage page, Consumer<Diagram> shown) {
			if (problem == null)
				shown.accept(diagram);
			else
				page.failed(problem);
		}
	}
}
