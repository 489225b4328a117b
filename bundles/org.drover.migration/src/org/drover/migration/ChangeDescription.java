package org.drover.migration;

import java.util.List;

/**
 * What a job that edits a topology keeps of its draft.
 *
 * @param kind         always {@link JobKind#TOPOLOGY_CHANGE}; stays the first, as {@link JobKind#of} looks no further
 * @param topologyName the topology's name in the project
 * @param topology     its code
 * @param changes      what is done, each in words without a full stop: {@code create distribution point DP7 on SRV2}
 */
public record ChangeDescription(JobKind kind, String topologyName, String topology, List<String> changes) {

	public ChangeDescription {
		changes = List.copyOf(changes);
	}
}
