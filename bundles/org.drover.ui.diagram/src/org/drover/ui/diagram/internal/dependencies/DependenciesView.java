package org.drover.ui.diagram.internal.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.ui.Background;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
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
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

/** What the selected objects need, or what needs them, as a diagram that follows the workbench's selection. */
public final class DependenciesView extends ViewPart implements SessionListener, CurrentProject.Listener, IShowInTarget {

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
	private boolean comparing;
	private Optional<Why> why = Optional.empty();
	private ViewActions actions;

	private Job making;
	private int asked;
	private Optional<Content> content = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		page = new DiagramPage(parent, this::toggle, this::unfocus);
		published = new NodeSelection();
		page.canvas().viewer().addSelectionChangedListener(event -> publish());
		actions = new ViewActions(this, page);
		actions.contribute(getViewSite());
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
		content = Optional.empty();
		unfocus();
		make(null);
	}

	@Override
	public void jobsChanged() {
		content = Optional.empty();
		make("");
	}

	/** Shows what the same objects need, or what needs them. */
	void turn(Direction to) {
		direction = to;
		begin();
	}

	/** Shows what some objects need, or what needs them, whether or not the view follows the selection. */
	void start(DiagramInput from, Direction to) {
		input = Optional.of(from);
		turn(to);
	}

	@Override
	public boolean show(ShowInContext context) {
		Optional<DiagramInput> from = DiagramInput.of(context.getSelection());
		from.ifPresent(objects -> start(objects, Direction.NEEDS));
		return from.isPresent();
	}

	boolean comparing() {
		return comparing;
	}

	/** Shows the same objects in another topology beside them, or no longer. */
	void compare(boolean value) {
		comparing = value;
		begin();
	}

	private Optional<Pair> pair() {
		return comparing ? session.flatMap(open -> input.flatMap(from -> Pair.of(open, from))) : Optional.empty();
	}

	/** Shows by which chains of dependencies a card's objects are here; a comparison has two answers, and shows neither. */
	void why(Node node) {
		if (content.isEmpty() || !(content.get().subject() instanceof Reach reach))
			return;
		int request = asked;
		Background.run(Messages.DependenciesView_findWhy, monitor -> Why.of(reach, node.group().members()), found -> {
			if (request == asked && !page.isDisposed()) {
				why = Optional.of(found);
				focus();
			}
		});
	}

	private void focus() {
		page.canvas().diagram().ifPresent(diagram -> why.ifPresent(found -> page.focus(found.in(diagram.graph()), found.title(), found.sentences())));
	}

	void unfocus() {
		why = Optional.empty();
		page.unfocus();
	}

	/** Takes back the latest that hides or dims something. */
	void clearOne() {
		page.clearOne(this::unfocus);
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
		DiagramInput.of(new StructuredSelection(objects(nodes).toList())).ifPresent(from -> start(from, to));
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
		published.set(new StructuredSelection(objects(page.canvas().selection()).limit(PUBLISHED).toList()));
	}

	/** What cards stand for, without what is missing. */
	private Stream<EstateObject> objects(List<Node> nodes) {
		return nodes.stream().flatMapToInt(node -> IntStream.of(node.group().members())).boxed().flatMap(node -> content.stream().flatMap(at -> at.object(node)));
	}

	/** From the start: other objects, another direction. */
	private void begin() {
		choices = FoldChoices.none();
		content = Optional.empty();
		unfocus();
		actions.refresh();
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
		Maker maker = new Maker(session.get(), input.get(), pair(), direction, choices, content, page.sheet(pair().isPresent()),
				kept == null ? null : page.canvas().diagram().orElse(null));
		making = Background.run(Messages.DependenciesView_layOut, maker::make, made -> {
			if (request == asked && !page.isDisposed())
				made.accept(page, (about, diagram) -> show(about, diagram, kept));
		});
	}

	private void show(Content about, Diagram diagram, String kept) {
		content = Optional.of(about);
		if (about.pair().isPresent())
			page.show(diagram, about.pair().get().titles(), kept);
		else
			page.show(diagram, kept);
		focus();
		publish();
		if (getSite().getPage().getActivePart() == this)
			page.keepFocus();
		if (comparing && about.pair().isEmpty())
			page.note(Messages.DependenciesView_nothingToCompare, Messages.DependenciesView_addTopology);
		diagram.nodes().stream().map(Node::group).filter(group -> group.folded() && choices.unfolded().contains(group.key())).findFirst()
				.ifPresent(group -> page.note(Words.say(Messages.DependenciesView_stayFolded, KindWords.count(group.size(), group.kind())),
						Words.say(Messages.DependenciesView_tooMany, Folding.LIMIT)));
	}

	/** What a diagram is about. @param pair where it compares two topologies */
	private record Content(Subject subject, DiagramInput input, Optional<Pair> pair) {

		Stream<EstateObject> object(int node) {
			if (subject instanceof Comparison comparison)
				return comparison.on(Side.LEFT, node).map(object -> new EstateObject(pair.orElseThrow().left().snapshot(), object))
						.or(() -> comparison.on(Side.RIGHT, node).map(object -> new EstateObject(pair.orElseThrow().right().snapshot(), object))).stream();
			return subject instanceof Reach reach && reach.isMissing(node) ? Stream.empty() : Stream.of(new EstateObject(input.snapshot(), node));
		}
	}

	/** Makes a diagram in the background; what goes wrong is a result too, to be shown in the diagram's place. */
	private record Maker(ProjectSession session, DiagramInput input, Optional<Pair> pair, Direction direction, FoldChoices choices,
			Optional<Content> content, Sheet sheet, Diagram before) {

		Made make(IProgressMonitor monitor) {
			try {
				Content about = content.isPresent() ? content.get() : new Content(follow(), input, pair);
				return new Made(about, Diagram.make(about.subject(), choices, sheet, before, monitor), null);
			} catch (OperationCanceledException e) {
				throw e;
			} catch (DroverException | RuntimeException e) {
				return new Made(null, null, e);
			}
		}

		private Subject follow() throws DroverException {
			return pair.isPresent() ? pair.get().compare(direction) : input.reach(direction, session.migrations().migratedFrom(input.snapshot().name()));
		}
	}

	private record Made(Content content, Diagram diagram, Exception problem) {

		void accept(DiagramPage page, BiConsumer<Content, Diagram> shown) {
			if (problem == null)
				shown.accept(content, diagram);
			else
				page.failed(problem);
		}
	}
}
