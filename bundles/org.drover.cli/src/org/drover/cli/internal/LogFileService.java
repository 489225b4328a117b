package org.drover.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Keeps what is logged in a file too, where the launcher has named a folder for it. A component, so that the window's log is kept as well. */
@Component(immediate = true, service = LogFileService.class)
public final class LogFileService {

	private static final String PATTERN = "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} %-5level [%thread] %logger: %msg%n%ex";

	private final Appender appender;

	@Activate
	public LogFileService() {
		String folder = System.getProperty(LogFile.PROPERTY);
		this.appender = folder != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context ? attach(context, new LogFile(Path.of(folder)))
				: null;
	}

	@Deactivate
	public void stop() {
		if (appender == null)
			return;
		((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
		appender.stop();
	}

	private static Appender attach(LoggerContext context, LogFile file) {
		Appender appender = new Appender(context, file);
		appender.start();
		context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
		return appender;
	}

	private static final class Appender extends AppenderBase<ILoggingEvent> {

		private final LogFile file;
		private PatternLayoutEncoder encoder;

		Appender(LoggerContext context, LogFile file) {
			this.file = file;
			setContext(context);
			setName("file");
		}

		@Override
		protected void append(ILoggingEvent event) {
			try {
				file.add(new String(encoder().encode(event), StandardCharsets.UTF_8));
			} catch (IOException e) {
				addError("cannot keep the log", e); // the terminal has the line; a full disk must not stop the work
			}
		}

		/** Made with the first line: most commands log none. */
		private PatternLayoutEncoder encoder() {
			if (encoder == null) {
				encoder = new PatternLayoutEncoder();
				encoder.setContext(getContext());
				encoder.setPattern(PATTERN);
				encoder.start();
			}
			return encoder;
		}
	}
}
