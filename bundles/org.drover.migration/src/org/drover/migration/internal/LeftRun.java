package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.StdConverter;

/**
 * What a plan leaves, as it is kept: of a large topology these are most of its services and servers, thousands after each other of the same kind for the same
 * reason. Jobs of earlier versions have each by itself.
 *
 * @param ref   of one by itself, else null
 * @param name  of that
 * @param kind  of several; null for one by itself
 * @param keys  of these
 * @param names of these; null where each is called as its key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeftRun(ObjectRef ref, String name, ObjectKind kind, List<String> keys, List<String> names, Left.Reason reason, String detail) {

	/** To be kept. */
	public static final class Writing extends StdConverter<List<Left>, List<LeftRun>> {

		@Override
		public List<LeftRun> convert(List<Left> all) {
			List<LeftRun> runs = new ArrayList<>();
			for (int from = 0, to; from < all.size(); from = to) {
				to = from + 1;
				while (to < all.size() && alike(all.get(from), all.get(to)))
					to++;
				runs.add(of(all.subList(from, to)));
			}
			return runs;
		}
	}

	/** As it was kept. */
	public static final class Reading extends StdConverter<List<LeftRun>, List<Left>> {

		@Override
		public List<Left> convert(List<LeftRun> runs) {
			List<Left> all = new ArrayList<>();
			runs.forEach(run -> run.addTo(all));
			return all;
		}
	}

	private static boolean alike(Left one, Left other) {
		return one.ref().kind() == other.ref().kind() && one.reason() == other.reason() && one.detail().equals(other.detail());
	}

	/** @param alike at least one */
	private static LeftRun of(List<Left> alike) {
		Left first = alike.getFirst();
		boolean plain = alike.stream().allMatch(left -> left.name().equals(left.ref().key()));
		return new LeftRun(null, null, first.ref().kind(), alike.stream().map(left -> left.ref().key()).toList(), plain ? null : alike.stream().map(Left::name).toList(),
				first.reason(), first.detail());
	}

	private void addTo(List<Left> all) {
		if (ref != null)
			all.add(new Left(ref, name, reason, detail));
		for (int at = 0; ref == null && at < keys.size(); at++)
			all.add(new Left(new ObjectRef(kind, keys.get(at)), names == null ? keys.get(at) : names.get(at), reason, detail));
	}
}
