package org.drover.model.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;

/** Says what is wrong with a draft before a topology has to. What was wrong with the rows already is only a warning. */
public final class DraftValidation {

	/** As many characters as every topology takes. */
	public static final int NAME_LENGTH = 256;

	private final StructureRows rows;
	private final EstateDraft draft;
	private final Set<ObjectRef> touched;
	private final List<DraftProblem> problems = new ArrayList<>();

	private DraftValidation(StructureRows rows, EstateDraft draft, DraftDifference difference) {
		this.rows = rows;
		this.draft = draft;
		this.touched = difference.changes().stream().map(DraftChange::ref).collect(Collectors.toSet());
		names();
		for (Site site : draft.getSites())
			points(site, difference);
	}

	/** In the order of the draft's elements; about deleted ones nothing is said here, see {@link #whyKept}. */
	public static List<DraftProblem> of(StructureRows rows, EstateDraft draft) {
		return new DraftValidation(rows, draft, DraftDifference.between(rows, draft)).problems;
	}

	/** Why a name cannot be given, without a full stop; null where it can. */
	public static String whyNotName(EstateDraft draft, Element element, String name) {
		if (name.isBlank())
			return "A " + Elements.word(element) + " needs a name";
		if (name.length() > NAME_LENGTH)
			return "A name has at most " + NAME_LENGTH + " characters";
		for (Element other : Elements.all(draft)) {
			if (other != element && Elements.kind(other) == Elements.kind(element) && other.getName().equalsIgnoreCase(name.strip()))
				return "There is a " + Elements.word(element) + " " + other.getName() + " already: choose another name";
		}
		return null;
	}

	/** Why an element cannot be deleted, without a full stop; null where it can. */
	public static String whyKept(StructureRows rows, Element element) {
		if (!DraftDifference.comesAndGoes(Elements.kind(element)) || Elements.isForeign(element))
			return "A " + Elements.word(element) + (Elements.isForeign(element) ? " that a migration brought goes when that job is undone"
					: " is not deleted in a diagram");
		if (element instanceof SiteSystem system && !system.getRoles().isEmpty())
			return "The " + Elements.title(element) + " still has " + Elements.title(system.getRoles().getFirst()) + ": delete or move that first";
		return Elements.ref(element).map(ref -> whyUsed(rows, element, ref)).orElse(null);
	}

	private static String whyUsed(StructureRows rows, Element element, ObjectRef ref) {
		if (rows.users(ref) > 0)
			return "The " + Elements.title(element) + " is needed by " + rows.users(ref) + (rows.users(ref) == 1 ? " object" : " objects")
					+ ": it can go once nothing needs it";
		for (Row row : rows.all(ObjectKind.SITE)) {
			if (row.targets(DependencyKind.SERVED_BY).contains(ref))
				return "The site " + row.object().name() + " relies on the " + Elements.title(element) + ", which its own service runs";
		}
		return null;
	}

	private void names() {
		Map<String, Element> seen = new HashMap<>();
		for (Element element : Elements.all(draft)) {
			if (element.getName().isBlank() || element.getName().length() > NAME_LENGTH)
				add(element, "A " + Elements.word(element) + " needs a name of at most " + NAME_LENGTH + " characters");
			Element other = seen.putIfAbsent(Elements.kind(element) + element.getName().strip().toLowerCase(Locale.ROOT), element);
			if (other != null)
				add(element, "There are two of the name " + Elements.title(element) + ": rename one");
		}
	}

	private void points(Site site, DraftDifference difference) {
		List<DistributionPoint> points = Elements.points(site);
		boolean fed = points.stream().map(DraftValidation::image).anyMatch(PointRules::feedsBranches);
		for (DistributionPoint point : points) {
			for (String fault : PointRules.faults(image(point), point.getBoundaries().size()))
				add(point, "The distribution point " + point.getName() + " " + fault);
			if (PointRules.isBranch(image(point)) && !fed)
				add(point, "The branch distribution point " + point.getName() + " gets its content from a BITS-enabled distribution point of its site, and "
						+ site.getName() + " has none: turn BITS on for one on a server");
		}
		boolean changed = points.stream().map(difference::ref).anyMatch(touched::contains);
		if (changed && !points.isEmpty() && points.stream().allMatch(DistributionPoint::isProtected))
			problems.add(new DraftProblem(site, false, "Every distribution point of " + site.getName()
					+ " is protected: clients outside their boundaries get no content there"));
	}

	private void add(Element element, String sentence) {
		boolean blocking = Elements.ref(element).map(ref -> touched.contains(ref) || rows.find(ref).isEmpty()).orElse(true);
		problems.add(new DraftProblem(element, blocking, sentence));
	}

	private static ManagedObject image(DistributionPoint point) {
		ManagedObject image = ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "draft", point.getName(), "", Map.of(
				Attributes.PLACEMENT, point.getPointPlacement().getLiteral()));
		for (Elements.Flag flag : Elements.FLAGS)
			image = image.with(flag.attribute(), flag.isSet(point) ? "true" : "");
		return image;
	}

	/** A name that no element of the kind has yet: the stem and a number. */
	public static String freeName(EstateDraft draft, Element element, String stem) {
		int number = 1;
		while (whyNotName(draft, element, stem + number) != null)
			number++;
		return stem + number;
	}

	/** A new distribution point that can be saved as it is. */
	public static DistributionPoint newPoint(EstateDraft draft) {
		DistributionPoint point = EstateFactory.eINSTANCE.createDistributionPoint();
		point.setKind(ObjectKind.DISTRIBUTION_POINT);
		point.setOwner(draft.getTopology());
		return point;
	}
}
