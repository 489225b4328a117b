package org.drover.task;

import java.util.Optional;
import java.util.stream.Stream;

/** What a job or a task may wait for. Names are in the rows of tasks and do not change. */
public enum Wait {

	/** The topology that things come from answers a question. */
	SOURCE_READ("the source"),
	/** The topology that things go to answers a question. */
	TARGET_READ("the target"),
	/** A change is made in the topology that things go to. */
	TARGET_WRITE("the target"),
	/** A change is made in the topology that things come from. */
	SOURCE_WRITE("the source"),
	/** Content is on its way. */
	NETWORK("the network"),
	/** Managed computers are to report somewhere. */
	CLIENTS("clients"),
	/** Agents are to say that they have done what they were told. */
	AGENTS("agents"),
	/** All workers are at other tasks. */
	QUEUE_SLOT("a free worker"),
	/** Somebody else is in the way for a moment. */
	LOCK("somebody else"),
	/** As many tasks as may load a resource do. */
	PERMISSION("a place"),
	/** What has moved is to send its first inventory before more moves. */
	INVENTORIES("first inventories"),
	/** The times at which content may be copied. */
	BANDWIDTH("its times to copy"),
	/** The job is to move only so many items a second. */
	PACE("its turn"),
	/** The last try failed for a passing reason. */
	RETRY("its next try"),
	/** Tasks that come before are not done. */
	PREDECESSOR("other tasks"),
	/** The time for which the job was ordered. */
	TIME("its time"),
	/** The time in which the job may be at work. */
	WINDOW("its window"),
	/** Something that another program tells. */
	EVENT("an event"),
	/** Nobody is at work on the job. */
	MANAGER("somebody to run it"),
	/** A person is to say how it goes on. */
	DECISION("a decision");

	private final String words;

	Wait(String words) {
		this.words = words;
	}

	/** Goes after "waits for": {@code the source}. */
	public String words() {
		return words;
	}

	/** Empty for null, and for a name that only a later Drover knows. */
	public static Optional<Wait> named(String name) {
		return Stream.of(values()).filter(wait -> wait.name().equals(name)).findFirst();
	}
}
