package org.drover.server.internal;

import java.math.BigDecimal;

/** Metrics in Prometheus' text format 0.0.4: families, each with its samples behind it. */
final class Exposition {

	static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

	private final StringBuilder text = new StringBuilder();
	private String family = "";

	/** A value that goes up and down. */
	Exposition gauge(String name, String help) {
		return family(name, "gauge", help);
	}

	/** A value that only grows, from 0 at the start of a process or of a project. */
	Exposition counter(String name, String help) {
		return family(name, "counter", help);
	}

	/** @param labels names and values in turn */
	Exposition sample(double value, String... labels) {
		text.append(family);
		if (labels.length > 0)
			text.append('{');
		for (int index = 0; index < labels.length; index += 2)
			text.append(index == 0 ? "" : ",").append(labels[index]).append("=\"").append(escaped(labels[index + 1]).replace("\"", "\\\"")).append('"');
		if (labels.length > 0)
			text.append('}');
		text.append(' ').append(number(value)).append('\n');
		return this;
	}

	@Override
	public String toString() {
		return text.toString();
	}

	private Exposition family(String name, String type, String help) {
		family = name;
		text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
		text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
		return this;
	}

	private static String escaped(String plain) {
		return plain.replace("\\", "\\\\").replace("\n", "\\n");
	}

	private static String number(double value) {
		if (Double.isNaN(value))
			return "NaN";
		if (Double.isInfinite(value))
			return value > 0 ? "+Inf" : "-Inf";
		BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
		return decimal.toPlainString();
	}
}
