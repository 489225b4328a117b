package org.drover.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.drover.report.Chart;
import org.drover.report.ReportModel;
import org.drover.report.Tone;
import org.drover.report.internal.chart.ChartPainter;

/** The report as one page that needs nothing but itself: no scripts, no fonts, no other files. */
public final class HtmlReport {

	/** Longer values are set smaller. */
	private static final int SHORT_VALUE = 16;

	private final ReportModel report;
	private final Html page;

	public HtmlReport(ReportModel report, OutputStream out) {
		this.report = report;
		this.page = new Html(out);
	}

	public void write() throws IOException {
		try {
			page();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void page() throws IOException {
		head();
		page.raw("<main>\n");
		verdict();
		report.sections().forEach(this::section);
		page.raw("</main>\n<footer>Made by Drover. Figures as of ").text(Figures.text(report.created())).raw("; nothing in this page is loaded from elsewhere.")
				.raw("</footer>\n</body>\n</html>\n").flush();
	}

	/** The policy keeps a page whose escaping should fail from running or loading anything. */
	private void head() throws IOException {
		page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
				.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
				.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
				.element("title", report.title()).raw("\n<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n")
				.raw("<header><div>\n<div class=\"brand\">Drover</div>\n").element("h1", report.title()).raw("\n<dl class=\"meta\">");
		meta("Project", report.project());
		meta("From", report.legacy());
		meta("To", report.target());
		meta("Created", Figures.text(report.created()));
		report.asOf().forEach(source -> meta(Figures.capital(source.source()), "gathered " + Figures.ago(source.gathered(), report.created()), source.gathered()));
		page.raw("</dl>\n");
		contents();
		page.raw("</div></header>\n");
	}

	private static String style() throws IOException {
		try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(style.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void meta(String label, String value, Instant exactly) {
		page.raw("<div>").element("dt", label).raw("<dd><time datetime=\"").text(exactly.toString()).raw("\" title=\"").text(Figures.text(exactly)).raw("\">")
				.text(value).raw("</time></dd></div>");
	}

	/** What a report has none of is left out. */
	private void meta(String label, String value) {
		if (value.isEmpty())
			return;
		page.raw("<div>").element("dt", label).element("dd", value).raw("</div>");
	}

	private void contents() {
		page.raw("<nav aria-label=\"Contents\"><ul>");
		for (ReportModel.Section section : report.sections())
			page.raw("<li><a href=\"#" + section.id() + "\">").text(section.title()).raw("</a></li>");
		page.raw("</ul></nav>\n");
	}

	private void verdict() {
		page.raw("<div class=\"verdict " + style(report.verdict().tone()) + "\" role=\"status\">").element("strong", word(report.verdict().tone()))
				.element("span", report.verdict().sentence()).raw("</div>\n");
	}

	private static String style(Tone tone) {
		return tone.name().toLowerCase(Locale.ROOT);
	}

	private static String word(Tone tone) {
		return switch (tone) {
		case GOOD -> "\u2713 ";
		case WARNING -> "\u26A0 ";
		case BAD -> "\u2715 ";
		case NEUTRAL -> "";
		} + ToneWords.of(tone);
	}

	private void section(ReportModel.Section section) {
		page.raw("<section id=\"" + section.id() + "\" aria-labelledby=\"" + section.id() + "-title\">\n")
				.element("h2 id=\"" + section.id() + "-title\"", section.title()).raw("\n");
		if (!section.lead().isEmpty())
			page.element("p class=\"lead\"", section.lead()).raw("\n");
		facts(section.facts());
		findings(section.findings());
		section.charts().forEach(this::chart);
		section.tables().forEach(this::table);
		page.raw("</section>\n");
	}

	private void facts(List<ReportModel.Fact> facts) {
		if (facts.isEmpty())
			return;
		page.raw("<dl class=\"facts\">\n");
		facts.forEach(this::fact);
		page.raw("</dl>\n");
	}

	private void fact(ReportModel.Fact fact) {
		String value = Figures.text(fact.value());
		page.raw("<div class=\"fact\"><dt>").text(fact.label());
		if (fact.tone() != Tone.NEUTRAL)
			page.element("span class=\"tag " + style(fact.tone()) + "\"", word(fact.tone()));
		page.raw("</dt>").element("dd class=\"" + (value.length() > SHORT_VALUE ? "value long" : "value") + "\"", value);
		if (!fact.note().isEmpty())
			page.element("dd class=\"note\"", fact.note());
		page.raw("</div>\n");
	}

	private void findings(List<ReportModel.Finding> findings) {
		if (findings.isEmpty())
			return;
		page.raw("<ul class=\"findings\">\n");
		for (ReportModel.Finding finding : findings) {
			page.raw("<li>").element("span class=\"tag " + style(finding.tone()) + "\"", word(finding.tone())).raw("<div>").element("p", finding.what());
			if (!finding.advice().isEmpty())
				page.element("p class=\"advice\"", finding.advice());
			page.raw("</div></li>\n");
		}
		page.raw("</ul>\n");
	}

	private void chart(Chart chart) {
		ChartPainter painter = ChartPainter.of(chart, new SvgCanvas(page), SvgCanvas.WIDTH);
		page.raw("<figure class=\"sheet\"><figcaption>").text(chart.title()).raw("</figcaption><svg class=\"chart\" role=\"img\" aria-label=\"").text(chart.title())
				.raw("\" viewBox=\"0 0 " + SvgCanvas.number(SvgCanvas.WIDTH) + " " + SvgCanvas.number(painter.height()) + "\">");
		painter.paint(0, 0);
		page.raw("</svg></figure>\n");
	}

	private void table(ReportModel.Table table) {
		page.raw("<div class=\"sheet\" tabindex=\"0\" role=\"region\" aria-label=\"").text(table.title()).raw("\">");
		if (table.rows().isEmpty())
			page.raw("<p class=\"none\">").element("b", table.title()).text(table.whenEmpty()).raw("</p>");
		else
			new HtmlTable(page, table).write();
		page.raw("</div>\n");
	}
}
