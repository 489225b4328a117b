package org.drover.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.drover.report.ReportModel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** The report as one JSON document. Facts and tables are members by their ids, rows are objects by column id; charts are left out, as tables and facts tell the same. */
public final class JsonReport {

	private static final JsonFactory JSON = new JsonFactory();

	private final JsonGenerator json;

	private JsonReport(JsonGenerator json) {
		this.json = json;
	}

	public static void write(ReportModel report, OutputStream out) throws IOException {
		try (JsonGenerator generator = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter()) {
			new JsonReport(generator).write(report);
		}
	}

	private void write(ReportModel report) throws IOException {
		json.writeStartObject();
		json.writeStringField("kind", report.kind());
		json.writeStringField("title", report.title());
		json.writeStringField("created", report.created().toString());
		json.writeStringField("project", report.project());
		json.writeStringField("legacy", report.legacy());
		json.writeStringField("target", report.target());
		json.writeObjectFieldStart("gathered");
		for (ReportModel.AsOf source : report.asOf())
			json.writeStringField(source.source(), source.gathered().toString());
		json.writeEndObject();
		json.writeObjectFieldStart("verdict");
		json.writeStringField("tone", report.verdict().tone().name());
		json.writeStringField("sentence", report.verdict().sentence());
		json.writeEndObject();
		json.writeObjectFieldStart("sections");
		for (ReportModel.Section section : report.sections())
			write(section);
		json.writeEndObject();
		json.writeEndObject();
	}

	private void write(ReportModel.Section section) throws IOException {
		json.writeObjectFieldStart(section.id());
		json.writeStringField("title", section.title());
		json.writeObjectFieldStart("facts");
		for (ReportModel.Fact fact : section.facts())
			write(fact);
		json.writeEndObject();
		json.writeArrayFieldStart("findings");
		for (ReportModel.Finding finding : section.findings())
			write(finding);
		json.writeEndArray();
		json.writeObjectFieldStart("tables");
		for (ReportModel.Table table : section.tables())
			write(table);
		json.writeEndObject();
		json.writeEndObject();
	}

	private void write(ReportModel.Fact fact) throws IOException {
		json.writeObjectFieldStart(fact.id());
		json.writeStringField("label", fact.label());
		json.writeFieldName("value");
		value(fact.value());
		json.writeStringField("note", fact.note());
		json.writeStringField("tone", fact.tone().name());
		json.writeEndObject();
	}

	private void write(ReportModel.Finding finding) throws IOException {
		json.writeStartObject();
		json.writeStringField("tone", finding.tone().name());
		json.writeStringField("what", finding.what());
		json.writeStringField("advice", finding.advice());
		json.writeEndObject();
	}

	private void write(ReportModel.Table table) throws IOException {
		json.writeObjectFieldStart(table.id());
		json.writeStringField("title", table.title());
		json.writeArrayFieldStart("rows");
		for (List<Object> row : table.rows()) {
			json.writeStartObject();
			for (int i = 0; i < row.size(); i++) {
				json.writeFieldName(table.columns().get(i).id());
				value(row.get(i));
			}
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	/** Infinities and the like are no JSON numbers. */
	private void value(Object value) throws IOException {
		switch (value) {
		case Boolean truth -> json.writeBoolean(truth);
		case Integer number -> json.writeNumber(number);
		case Long number -> json.writeNumber(number);
		case Double number when Double.isFinite(number) -> json.writeNumber(number);
		case Double number -> json.writeNull();
		default -> json.writeString(value.toString());
		}
	}
}
