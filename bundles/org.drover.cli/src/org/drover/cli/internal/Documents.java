package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.lab.LiveReport;
import org.drover.migration.ContentFigures;
import org.drover.migration.Dashboard;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.task.Job;

/** The parts of the JSON documents that several commands print. Field names are an interface: they do not change. */
final class Documents {

	private Documents() {
	}

	static Map<String, Object> needs(Map<ObjectKind, Integer> counts) {
		Map<String, Object> needs = new TreeMap<>();
		counts.forEach((kind, count) -> needs.put(kind.label(), count));
		return needs;
	}

	static List<String> dangling(List<Dependency> dangling) {
		return dangling.stream().map(edge -> edge.from() + " -> " + edge.to()).toList();
	}

	static List<List<String>> cycles(List<List<ObjectRef>> cycles) {
		return cycles.stream().map(cycle -> cycle.stream().map(ObjectRef::toString).toList()).toList();
	}

	static Map<String, Object> plan(String id, JobDescription job, long items) {
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("id", id);
		plan.put("waves", job.waves().size());
		plan.put("items", items);
		plan.put("continuity", continuity(job));
		return plan;
	}

	static Map<String, Object> continuity(JobDescription job) {
		Map<String, Object> continuity = new LinkedHashMap<>();
		continuity.put("classes", job.continuity().classes());
		continuity.put("requirements", job.continuity().requirements());
		continuity.put("checked", job.continuity().checked());
		continuity.put("violations", job.violations().size());
		continuity.put("list", job.violations().stream().map(Documents::violation).toList());
		return continuity;
	}

	private static Map<String, Object> violation(FoundViolation violation) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", violation.id());
		document.put("class", violation.clientClass());
		document.put("clients", violation.clients());
		document.put("requirement", violation.requirement());
		document.put("wave", violation.wave());
		document.put("explanation", violation.explanation());
		return document;
	}

	static Map<String, Object> job(Job job) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", job.id());
		document.put("name", job.name());
		document.put("state", job.state().name().toLowerCase(java.util.Locale.ROOT));
		document.put("items", job.items());
		document.put("done", job.done());
		document.put("failed", job.failed());
		document.put("undone", job.undone());
		document.put("remark", job.remark().orElse(null));
		document.put("digest", job.digest().orElse(null));
		return document;
	}

	static Map<String, Object> content(ContentFigures content) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("packages", content.packages());
		document.put("bytes", content.bytes());
		document.put("copied", content.copied());
		document.put("reused", content.reused());
		return document;
	}

	static Map<String, Object> dashboard(Dashboard dashboard) {
		Map<String, Object> byKind = new LinkedHashMap<>();
		dashboard.byKind().forEach((kind, count) -> byKind.put(kind.label(), count));
		Map<String, Object> objects = new LinkedHashMap<>();
		objects.put("total", dashboard.objects().total());
		objects.put("migrated", dashboard.objects().migrated());
		objects.put("byKind", byKind);
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("clients", dashboard.clients());
		document.put("objects", objects);
		return document;
	}

	static Map<String, Object> live(LiveReport live) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("clients", live.clients());
		document.put("requests", live.requests());
		document.put("failed", live.failed());
		document.put("longestGapSeconds", live.longestGapSeconds());
		document.put("beforeMove", live.beforeMove());
		document.put("afterMove", live.afterMove());
		document.put("intervalSeconds", live.intervalSeconds());
		document.put("movedClients", live.movedClients());
		document.put("minPoliciesAfterMove", live.minPoliciesAfterMove());
		document.put("minContentAfterMove", live.minContentAfterMove());
		document.put("contentOfThatClient", live.contentOfThatClient());
		document.put("serverRequests", live.serverRequests());
		document.put("countsEqual", live.countsEqual());
		document.put("countDifferences", live.countDifferences());
		document.put("failures", failures(live));
		return document;
	}

	/** The first few, a sentence each. */
	static List<String> failures(LiveReport live) {
		List<String> sentences = new ArrayList<>();
		live.failures().stream().limit(20).forEach(failure -> sentences
				.add(failure.at() + " " + failure.client() + " (" + failure.topology() + ") " + failure.step() + ": " + failure.what()));
		return sentences;
	}
}
