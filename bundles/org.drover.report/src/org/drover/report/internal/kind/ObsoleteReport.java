package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.report.Chart;
import org.drover.report.Chart.Bar;
import org.drover.report.Chart.Hue;
import org.drover.report.Chart.Series;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportModel.Verdict;
import org.drover.report.Tone;
import org.drover.report.internal.Figures;
import org.drover.store.Estate;
import org.drover.store.Topology;

/** What nobody needs any more in the legacy topology, and what that rests on. */
public final class ObsoleteReport {

	private final Sources sources;
	private final Topology legacy;
	private final Estate estate;
	private final List<ManagedObject> obsolete = new ArrayList<>();
	private final Map<ObjectKind, Integer> all = new EnumMap<>(ObjectKind.class);
	private final Map<ObjectKind, Integer> old = new EnumMap<>(ObjectKind.class);

	public ObsoleteReport(Sources sources) throws DroverException {
		this.sources = sources;
		this.legacy = sources.legacy();
		this.estate = sources.gathered(legacy);
		Inventory inventory = new Inventory(estate);
		for (int object = 0; object < estate.size(); object++) {
			all.merge(estate.kind(object), 1, Integer::sum);
			if (inventory.obsolete(object)) {
				old.merge(estate.kind(object), 1, Integer::sum);
				obsolete.add(estate.object(object));
			}
		}
	}

	public ReportModel model() throws DroverException {
		return sources.report(ReportKind.OBSOLETE, "Obsolete objects in " + legacy.name(), verdict(), List.of(summary(), kinds(), objects(), dangling()));
	}

	private Verdict verdict() {
		if (obsolete.isEmpty())
			return new Verdict(Tone.GOOD, "Nothing in " + legacy.name() + " is obsolete.");
		return new Verdict(Tone.WARNING, "Of " + Phrases.count(estate.size(), "object") + " in " + legacy.name() + ", "
				+ Phrases.count(obsolete.size(), "is", "are") + " obsolete. Migrations leave what is obsolete where it is.");
	}

	private Section summary() {
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.of("obsolete", "Obsolete objects", obsolete.size(), "of " + Phrases.count(estate.size(), "object"), Tone.NEUTRAL));
		facts.add(Fact.of("clients", "Obsolete clients", old.getOrDefault(ObjectKind.CLIENT, 0), "of " + Phrases.count(all.getOrDefault(ObjectKind.CLIENT, 0), "client"),
				Tone.NEUTRAL));
		facts.add(Fact.of("content", "Content they hold", contentBytes(), "bytes (" + Figures.bytes(contentBytes()) + ")", Tone.NEUTRAL));
		facts.add(Fact.of("dangling", "Dangling dependencies", estate.dangling().size(), "", estate.dangling().isEmpty() ? Tone.GOOD : Tone.WARNING));
		return new Section("summary", "Summary", "", facts, List.of()).with(findings());
	}

	private long contentBytes() {
		return obsolete.stream().mapToLong(object -> number(object.attribute(Attributes.CONTENT_SIZE)).orElse(0L)).sum();
	}

	/** Sizes come from elsewhere. */
	private static Optional<Long> number(String digits) {
		return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		long listed = obsolete.stream().filter(object -> !object.attribute(Attributes.OBSOLETE_MEMBER_OF).isEmpty()).count();
		if (listed > 0)
			findings.add(new Finding(Tone.WARNING, Phrases.count(listed, "obsolete client is", "obsolete clients are") + " still listed in collections.",
					"They are not moved. Remove them from the legacy topology, so that its figures and the new one's can be compared."));
		if (!obsolete.isEmpty())
			findings.add(new Finding(Tone.NEUTRAL, "What is obsolete stays behind and keeps nothing from moving.",
					"Look through the list; give an object an owner or a use again if it is needed after all, gather, and plan anew."));
		if (!estate.dangling().isEmpty())
			findings.add(new Finding(Tone.WARNING, Phrases.count(estate.dangling().size(), "dependency leads", "dependencies lead")
					+ " to something that is not there.", "Repair or remove what refers to it; the last table names both ends."));
		return findings;
	}

	private Section kinds() {
		List<List<Object>> rows = new ArrayList<>();
		List<Bar> bars = new ArrayList<>();
		all.forEach((kind, count) -> {
			int found = old.getOrDefault(kind, 0);
			rows.add(List.of(Phrases.kind(kind), found, count));
			if (found > 0)
				bars.add(new Bar(Phrases.kind(kind), List.of((long) found)));
		});
		Table table = new Table("obsolete-by-kind", "Obsolete and all, by kind",
				List.of(Column.text("kind", "Kind"), Column.number("obsolete", "Obsolete"), Column.number("all", "All")), rows,
				"Nothing was gathered.");
		Chart chart = new Chart.Bars("kinds", "Obsolete, by kind", "objects", List.of(new Series("Objects", Hue.WARNING)), bars);
		return new Section("kinds", "By kind", "", List.of(), List.of(table)).showing(chart);
	}

	private Section objects() {
		List<List<Object>> rows = obsolete.stream()
				.map(object -> List.<Object>of(object.name(), Phrases.kind(object.kind()), object.key(), object.attribute(Attributes.OBSOLETE))).toList();
		return new Section("objects", "Each object, and the evidence", "", List.of(), List.of(new Table("obsolete-objects", "Obsolete objects",
				List.of(Column.text("name", "Name"), Column.text("kind", "Kind"), Column.text("key", "Identifier"), Column.text("evidence", "Evidence")), rows,
				"None.")));
	}

	private Section dangling() {
		List<List<Object>> rows = estate.dangling().stream()
				.map(dependency -> List.<Object>of(dependency.from().toString(), Phrases.word(dependency.kind()), dependency.to().toString())).toList();
		return new Section("dangling", "Dangling dependencies", "Something needs what the topology does not have.", List.of(), List.of(new Table("dangling-dependencies",
				"Dangling", List.of(Column.text("from", "Needs"), Column.text("kind", "How"), Column.text("to", "Missing")), rows, "None.")));
	}
}
