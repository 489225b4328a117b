package org.drover.task.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.drover.task.Effort;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.OnFailure;

/** An order as it stands in the queue: lines of properties, in which a later version may find more. */
public final class OrderText {

	private OrderText() {
	}

	public static String write(JobOrder order) {
		Properties lines = new Properties();
		lines.setProperty("action", order.action().name());
		lines.setProperty("wave", Integer.toString(order.wave()));
		lines.setProperty("rate", Double.toString(order.itemsPerSecond()));
		lines.setProperty("onFailure", order.onFailure().name());
		lines.setProperty("priority", Integer.toString(order.priority()));
		order.at().ifPresent(at -> lines.setProperty("at", at.toString()));
		order.event().ifPresent(event -> lines.setProperty("event", event));
		lines.setProperty("windows", order.windows());
		lines.setProperty("every", order.every());
		lines.setProperty("atOnce", Integer.toString(order.effort().atOnce()));
		lines.setProperty("queue", order.queue());
		lines.setProperty("tries", Integer.toString(order.effort().tries()));
		try (StringWriter out = new StringWriter()) {
			lines.store(out, null);
			return out.toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What an earlier version did not write is as usual. */
	private static Effort effort(Properties lines) {
		return new Effort(Integer.parseInt(lines.getProperty("atOnce", Integer.toString(Effort.USUAL.atOnce()))),
				Integer.parseInt(lines.getProperty("tries", Integer.toString(Effort.USUAL.tries()))));
	}

	public static JobOrder read(String text) {
		Properties lines = new Properties();
		try (StringReader in = new StringReader(text)) {
			lines.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new JobOrder(Action.valueOf(lines.getProperty("action")), Integer.parseInt(lines.getProperty("wave", "0")),
				Double.parseDouble(lines.getProperty("rate", "0")), OnFailure.valueOf(lines.getProperty("onFailure", OnFailure.CONTINUE.name())),
				Integer.parseInt(lines.getProperty("priority", "0")), Optional.ofNullable(lines.getProperty("at")).map(Instant::parse),
				Optional.ofNullable(lines.getProperty("event")), lines.getProperty("windows", ""), lines.getProperty("every", ""), effort(lines),
				lines.getProperty("queue", ""));
	}
}
