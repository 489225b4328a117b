package org.drover.ui.diagram.internal.topology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.ObjectRef;
import org.drover.model.draft.DraftChange;
import org.drover.model.draft.DraftDifference;
import org.drover.model.draft.DraftProblem;
import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.Elements;
import org.drover.model.draft.Placement;
import org.drover.model.draft.Row;
import org.drover.model.draft.StructureRows;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstatePackage;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.model.draft.estate.provider.EstateItemProviderAdapterFactory;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/** A topology's draft while it is edited: what it was made from, what it is, what can be done to it. For the UI thread. */
final class OpenDraft {

	/** Why nothing can be edited until the topology has said whether it can. */
	static final String ASKING = Messages.OpenDraft_asking;

	private static final EstatePackage MODEL = EstatePackage.eINSTANCE;

	private final StructureRows rows;
	private final EstateDraft draft;
	private final EditingDomain domain;
	private final FoundPlaces found;
	private final CommandStack stack;
	private final SharedStack shared;
	private final EstateItemProviderAdapterFactory providers = new EstateItemProviderAdapterFactory();
	private Optional<String> whyFixed = Optional.of(ASKING);
	private DraftDifference difference;
	private List<DraftProblem> problems;
	private Set<ObjectRef> touched = Set.of();

	/** @param found which elements lie where the layout put them */
	OpenDraft(StructureRows rows, EstateDraft draft, FoundPlaces found, CommandStack stack) {
		this.rows = rows;
		this.draft = draft;
		this.found = found;
		this.stack = stack;
		this.shared = new SharedStack(stack);
		this.domain = new AdapterFactoryEditingDomain(providers, shared);
		ResourceImpl resource = new ResourceImpl();
		resource.getContents().add(draft);
		domain.getResourceSet().getResources().add(resource);
		refresh();
	}

	void dispose() {
		shared.dispose();
		providers.dispose();
	}

	EstateDraft model() {
		return draft;
	}

	StructureRows rows() {
		return rows;
	}

	/** Why nothing can be edited, empty where it can. */
	Optional<String> whyFixed() {
		return whyFixed;
	}

	void setWhyFixed(Optional<String> reason) {
		whyFixed = reason;
	}

	boolean isEditable() {
		return whyFixed.isEmpty();
	}

	boolean isEditable(Element element) {
		return isEditable() && !Elements.isForeign(element);
	}

	/** To be called after each change. */
	void refresh() {
		difference = DraftDifference.between(rows, draft);
		problems = DraftValidation.of(rows, draft);
		touched = difference.changes().stream().map(DraftChange::ref).collect(Collectors.toSet());
	}

	List<DraftChange> changes() {
		return difference.changes();
	}

	List<Edit> edits() {
		return changes().stream().map(change -> new Edit(image(change.before()), image(change.after()))).toList();
	}

	private static NewObject image(Row row) {
		return row == null ? null : new NewObject(row.object(), row.dependencies());
	}

	DiagramLayout layout() {
		Set<ObjectRef> foundRefs = Elements.all(draft).stream().filter(found::isFound).map(difference::ref).collect(Collectors.toSet());
		return new DiagramLayout(difference.layout(), foundRefs);
	}

	List<DraftProblem> problems() {
		return problems;
	}

	List<DraftProblem> problems(Element element) {
		return problems.stream().filter(problem -> problem.element() == element).toList();
	}

	boolean isNew(Element element) {
		return element.getKey().isEmpty();
	}

	boolean isChanged(Element element) {
		return !isNew(element) && touched.contains(difference.ref(element));
	}

	/** Null where the element may be deleted. */
	String whyKept(Element element) {
		if (whyFixed.isPresent())
			return whyFixed.get();
		boolean newWithItsRoles = element instanceof SiteSystem system && isNew(system) && system.getRoles().stream().allMatch(this::isNew);
		return newWithItsRoles ? null : DraftValidation.whyKept(rows, element);
	}

	/** Null where the element may have the name. */
	String whyNotName(Element element, String name) {
		return DraftValidation.whyNotName(draft, element, name);
	}

	String freeName(Element element) {
		String stem = switch (Elements.kind(element)) {
		case SITE_SYSTEM -> draft.getTopology() + "-SRV";
		case BOUNDARY -> Messages.OpenDraft_boundary + ' ';
		default -> draft.getTopology() + "-DP";
		};
		return DraftValidation.freeName(draft, element, stem);
	}

	void execute(Command command) {
		stack.execute(command);
	}

	Command rename(Element element, String name) {
		return set(Messages.OpenDraft_rename, element, MODEL.getElement_Name(), name.strip());
	}

	Command place(Element element, Placement placement) {
		return set(Messages.OpenDraft_move, element, MODEL.getElement_Placement(), placement);
	}

	/** Puts a new server where its site has room. */
	void findPlace(SiteSystem system, Site site) {
		FirstLayout.place(system, site);
		found.add(system, system.getPlacement());
	}

	/** Moves elements, all at once. @param moves how far each goes; never beyond the upper and the left edge */
	Command move(String label, Map<Element, Dimension> moves) {
		CompoundCommand all = new CompoundCommand();
		moves.forEach((element, way) -> {
			Placement to = new Placement(Math.max(0, element.getPlacement().x() + way.width), Math.max(0, element.getPlacement().y() + way.height));
			if (!to.equals(element.getPlacement()))
				all.append(SetCommand.create(domain, element, MODEL.getElement_Placement(), to));
		});
		return new EmfCommand(label, all);
	}

	/** Lays out what lies where the layout once put it, around what a person has placed. */
	Command arrangeRest() {
		return arrange(Messages.OpenDraft_arrange, found::isFound);
	}

	/** Lays everything out as if for the first time. */
	Command arrange() {
		return arrange(Messages.OpenDraft_arrangeAll, element -> true);
	}

	private Command arrange(String label, Predicate<Element> movable) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		EstateDraft copy = (EstateDraft) copier.copy(draft);
		copier.copyReferences();
		Set<EObject> moved = Elements.all(draft).stream().filter(movable).map(copier::get).collect(Collectors.toSet());
		FirstLayout.arrange(copy, moved::contains);
		CompoundCommand all = new CompoundCommand();
		for (Element element : Elements.all(draft)) {
			Placement to = ((Element) copier.get(element)).getPlacement();
			if (to == null || !moved.contains(copier.get(element)))
				continue;
			found.add(element, to);
			if (!to.equals(element.getPlacement()))
				all.append(SetCommand.create(domain, element, MODEL.getElement_Placement(), to));
		}
		return new EmfCommand(label, all);
	}

	Command set(String label, Element element, EStructuralFeature feature, Object value) {
		return new EmfCommand(label, SetCommand.create(domain, element, feature, value));
	}

	/** Adds a new element to its container: a server to a site, a point to a server, a boundary to the draft. */
	Command add(Element element, EObject container) {
		return new EmfCommand(Words.say(Messages.OpenDraft_add, ElementWords.kind(element)), AddCommand.create(domain, container, container(element), element));
	}

	/** @param label what is done to them */
	Command add(String label, List<Addition> additions) {
		CompoundCommand all = new CompoundCommand();
		additions.forEach(addition -> all.append(
				AddCommand.create(domain, addition.container(), container(addition.element()), addition.element())));
		return new EmfCommand(label, all);
	}

	private static EStructuralFeature container(Element element) {
		return switch (Elements.kind(element)) {
		case SITE_SYSTEM -> MODEL.getSite_Systems();
		case BOUNDARY -> MODEL.getEstateDraft_Boundaries();
		default -> MODEL.getSiteSystem_Roles();
		};
	}

	/** Puts service roles onto another server. */
	Command moveRoles(Collection<? extends Element> roles, Element system) {
		CompoundCommand all = new CompoundCommand();
		for (Element role : roles) {
			all.append(RemoveCommand.create(domain, role.eContainer(), MODEL.getSiteSystem_Roles(), role));
			all.append(AddCommand.create(domain, system, MODEL.getSiteSystem_Roles(), role));
		}
		return new EmfCommand(Words.say(Messages.OpenDraft_moveTo, system.getName()), all);
	}

	Command delete(Element element) {
		return new EmfCommand(Words.say(Messages.OpenDraft_delete, ElementWords.kind(element)), DeleteCommand.create(domain, element));
	}

	/** Also protects the point: its boundaries count only then. */
	Command bound(DistributionPoint point, Boundary boundary) {
		CompoundCommand both = new CompoundCommand();
		both.append(AddCommand.create(domain, point, MODEL.getDistributionPoint_Boundaries(), boundary));
		if (!point.isProtected())
			both.append(SetCommand.create(domain, point, MODEL.getDistributionPoint_Protected(), true));
		return new EmfCommand(Messages.OpenDraft_bound, both);
	}

	Command unbound(DistributionPoint point, Boundary boundary) {
		return new EmfCommand(Messages.OpenDraft_unbound, RemoveCommand.create(domain, point, MODEL.getDistributionPoint_Boundaries(), boundary));
	}
}
