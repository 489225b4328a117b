package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.draft.DraftDifference;
import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.Elements;
import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Elements as they were when they were copied, to be added once more, to their own draft or to another topology's. What no diagram can create
 * (a site, a management point) is not among them.
 */
final class Copies {

	static final Copies NONE = new Copies(List.of(), List.of());

	private final List<Element> templates;
	/** What each was in; in the order of the templates. */
	private final List<EObject> hosts;

	private Copies(List<Element> templates, List<EObject> hosts) {
		this.templates = templates;
		this.hosts = hosts;
	}

	/** Whether there is something among the selected elements that can be copied. */
	static boolean isAny(Collection<Element> selected) {
		return selected.stream().anyMatch(Copies::isCopied);
	}

	/** What lies in another selected element goes along with it. */
	static Copies of(Collection<Element> selected) {
		Set<EObject> all = Set.copyOf(selected);
		List<Element> chosen = selected.stream().filter(Copies::isCopied).filter(element -> !isWithin(element, all)).toList();
		return new Copies(templates(chosen), chosen.stream().map(EObject::eContainer).toList());
	}

	private static boolean isWithin(Element element, Set<EObject> others) {
		for (EObject at = element.eContainer(); at != null; at = at.eContainer()) {
			if (at instanceof Element around && isCopied(around) && others.contains(at))
				return true;
		}
		return false;
	}

	private static boolean isCopied(Element element) {
		return DraftDifference.comesAndGoes(Elements.kind(element)) && !Elements.isForeign(element);
	}

	private static List<Element> templates(Collection<Element> originals) {
		List<Element> copies = new ArrayList<>(EcoreUtil.copyAll(originals));
		for (Element copy : copies) {
			if (copy instanceof SiteSystem system)
				system.getRoles().removeIf(role -> !(role instanceof DistributionPoint));
		}
		return copies;
	}

	boolean isEmpty() {
		return templates.isEmpty();
	}

	/** For other programs: the names, one a line. */
	String words() {
		return templates.stream().map(Element::getName).collect(Collectors.joining("\n"));
	}

	/**
	 * New elements with names of their own. What finds no place is not among them.
	 *
	 * @param target what they go into, or beside; where it takes none of their kind, or is null, they go where they were copied from
	 */
	List<Addition> into(EstateDraft draft, Element target) {
		List<Element> fresh = new ArrayList<>(EcoreUtil.copyAll(templates));
		List<Addition> additions = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (int at = 0; at < fresh.size(); at++) {
			Element element = fresh.get(at);
			EObject host = hosts.get(at);
			container(element, host, draft, target).ifPresent(container -> {
				renew(element, draft, taken);
				if (element instanceof SiteSystem system)
					place(system, (Site) container, container == host);
				additions.add(new Addition(element, container));
			});
		}
		return additions;
	}

	private static Optional<? extends EObject> container(Element element, EObject host, EstateDraft draft, Element target) {
		if (element instanceof Boundary)
			return Optional.of(draft);
		Optional<EObject> home = Optional.ofNullable(host).filter(known -> EcoreUtil.isAncestor(draft, known));
		Optional<? extends EObject> wanted = target == null ? Optional.empty() : element instanceof SiteSystem ? Elements.site(target) : system(target);
		if (wanted.isPresent())
			return wanted;
		boolean onlySite = element instanceof SiteSystem && home.isEmpty() && draft.getSites().size() == 1;
		return onlySite ? Optional.of(draft.getSites().getFirst()) : home;
	}

	private static Optional<SiteSystem> system(Element element) {
		EObject at = element instanceof SiteSystem ? element : element.eContainer();
		return at instanceof SiteSystem system ? Optional.of(system) : Optional.empty();
	}

	/** Makes it, and what it contains, new in the draft. */
	private static void renew(Element element, EstateDraft draft, Set<String> taken) {
		element.setKey("");
		element.setName(name(element, draft, taken));
		if (element instanceof DistributionPoint point)
			renew(point, draft);
		if (element instanceof SiteSystem system)
			system.getRoles().forEach(role -> renew(role, draft, taken));
	}

	/** What this topology gave the original is not the copy's. */
	private static void renew(DistributionPoint point, EstateDraft draft) {
		point.setOwner(draft.getTopology());
		point.setSharedWith("");
		point.setAddress("");
		List<Boundary> known = point.getBoundaries().stream().map(boundary -> known(boundary, draft)).filter(Objects::nonNull).toList();
		point.getBoundaries().clear();
		point.getBoundaries().addAll(known);
	}

	/** The boundary itself, that of another topology by its name; null where there is none. */
	private static Boundary known(Boundary boundary, EstateDraft draft) {
		boolean alongWith = boundary.eContainer() == null;
		return alongWith || draft.getBoundaries().contains(boundary) ? boundary
				: draft.getBoundaries().stream().filter(other -> other.getName().equalsIgnoreCase(boundary.getName())).findFirst().orElse(null);
	}

	private static String name(Element element, EstateDraft draft, Set<String> taken) {
		if (DraftValidation.whyNotName(draft, element, element.getName()) == null && taken.add(key(element, element.getName())))
			return element.getName();
		String stem = element.getName().replaceFirst("-copy\\d+$", "") + "-copy";
		for (int number = 1;; number++) {
			String name = stem + number;
			if (DraftValidation.whyNotName(draft, element, name) == null && taken.add(key(element, name)))
				return name;
		}
	}

	private static String key(Element element, String name) {
		return Elements.kind(element) + name.toLowerCase(Locale.ROOT);
	}

	/** A little beside the original, elsewhere where there is room. */
	private static void place(SiteSystem system, Site site, boolean atHome) {
		if (!atHome || system.getPlacement() == null) {
			FirstLayout.place(system, site);
			return;
		}
		Set<Placement> taken = site.getSystems().stream().map(Element::getPlacement).collect(Collectors.toSet());
		Placement at = system.getPlacement();
		do
			at = new Placement(at.x() + Metrics.STEP, at.y() + Metrics.STEP);
		while (taken.contains(at));
		system.setPlacement(at);
	}
}
