package org.drover.task.internal;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Jdbc;
import org.drover.store.Project;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/** The two queues of a project, as db-scheduler keeps them. What comes with an entry is text. */
public final class Queues {

	/** Jobs that a manager is to lead: an entry's name is the job's id. */
	public static final TaskDescriptor<String> JOBS = TaskDescriptor.of("job", String.class);

	/** Tasks that whoever leads a job has handed out: see {@link HandedOut}. */
	public static final TaskDescriptor<String> TASKS = TaskDescriptor.of("task", String.class);

	public static final String JOB_TABLE = "job_queue";
	public static final String TASK_TABLE = "task_queue";

	private static final Serializer TEXT = new Serializer() {

		@Override
		public byte[] serialize(Object data) {
			return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public <T> T deserialize(Class<T> type, byte[] data) {
			return data == null ? null : type.cast(text(data));
		}
	};

	private Queues() {
	}

	/** What a routine is about: an entry's name says which of it. In the table of jobs, and worked on by the same managers. */
	public static TaskDescriptor<String> routine(String name) {
		return TaskDescriptor.of(name, String.class);
	}

	/**
	 * Writes to a queue.
	 *
	 * @param change in which the library throws what it likes
	 * @return what the change answers
	 */
	public static boolean written(BooleanSupplier change) throws DroverException {
		try {
			return change.getAsBoolean();
		} catch (RuntimeException e) {
			throw new DroverException("the project's queue cannot be written to: " + e.getMessage(), e, Retry.LATER);
		}
	}

	/** What comes with an entry. */
	public static String text(byte[] data) {
		return new String(data, StandardCharsets.UTF_8);
	}

	/** To write to a queue without working on it. */
	public static SchedulerClient client(Project project, String table) {
		SchedulerClient.Builder builder = SchedulerClient.Builder.create(project.dataSource());
		if (!project.shared())
			builder.jdbcCustomization(new InstantsOfH2());
		return builder.tableName(table).serializer(TEXT).enablePriority().build();
	}

	/** To work on a queue. */
	public static SchedulerBuilder worker(Project project, String table, List<Task<?>> tasks) {
		SchedulerBuilder builder = Scheduler.create(project.dataSource(), tasks);
		if (!project.shared())
			builder.jdbcCustomization(new InstantsOfH2());
		return builder.tableName(table).serializer(TEXT).enablePriority();
	}

	/** The library does not know H2, and would write times without their zone. */
	private static final class InstantsOfH2 extends DefaultJdbcCustomization {

		InstantsOfH2() {
			super(true);
		}

		@Override
		public void setInstant(PreparedStatement statement, int place, Instant value) throws SQLException {
			statement.setObject(place, value == null ? null : value.atOffset(ZoneOffset.UTC));
		}

		@Override
		public Instant getInstant(ResultSet row, String column) throws SQLException {
			return Jdbc.instant(row, column).orElse(null);
		}
	}
}
