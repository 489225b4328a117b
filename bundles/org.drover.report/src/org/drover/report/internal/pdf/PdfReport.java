package org.drover.report.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.drover.report.Chart;
import org.drover.report.ReportModel;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.Tone;
import org.drover.report.internal.Figures;
import org.drover.report.internal.ToneWords;
import org.drover.report.internal.Unclosed;
import org.drover.report.internal.chart.ChartPainter;

/** The report as a document on A4 paper, with its fonts in it. While it grows, pages that are full wait in temporary files. */
public final class PdfReport {

	private static final String INCOMPLETE = "This document's font does not have all characters of some names; a box stands for each of the others. "
			+ "The page (HTML) and the workbook (XLSX) of this report have them.";
	private static final double GAP = 10;
	private static final double SECTION_GAP = 20;
	/** A section's title is not left alone at the foot of a page. */
	private static final double WITH_TITLE = 110;
	private static final double TONES = 64;

	private final ReportModel report;

	public PdfReport(ReportModel report) {
		this.report = report;
	}

	public void write(OutputStream out) throws IOException {
		try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
			describe(document);
			try (Paper paper = new Paper(document)) {
				fill(document, paper);
				number(document, paper);
			}
			document.save(new Unclosed(out));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void describe(PDDocument document) {
		document.getDocumentInformation().setTitle(report.title());
		document.getDocumentInformation().setCreator("Drover");
		document.getDocumentCatalog().setLanguage("en");
	}

	private void fill(PDDocument document, Paper paper) throws IOException {
		PDDocumentOutline outline = new PDDocumentOutline();
		document.getDocumentCatalog().setDocumentOutline(outline);
		head(paper);
		verdict(paper);
		for (Section section : report.sections())
			section(paper, section, outline);
		if (paper.incomplete()) {
			paper.down(SECTION_GAP);
			paper.paragraph(INCOMPLETE, Type.NOTE, Paper.LEFT, Paper.WIDTH);
		}
	}

	private void head(Paper paper) throws IOException {
		paper.paragraph("DROVER", Type.BRAND, Paper.LEFT, Paper.WIDTH);
		paper.down(4);
		paper.paragraph(report.title(), Type.TITLE, Paper.LEFT, Paper.WIDTH);
		paper.down(6);
		about(paper, "Project", report.project());
		about(paper, "From", report.legacy());
		about(paper, "To", report.target());
		about(paper, "Created", Figures.text(report.created()));
		for (ReportModel.AsOf source : report.asOf())
			about(paper, Figures.capital(source.source()), "gathered " + Figures.ago(source.gathered(), report.created()) + ", " + Figures.text(source.gathered()));
		paper.down(8);
		paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH, Colour.LINE);
	}

	private static void about(Paper paper, String label, String value) throws IOException {
		if (value.isEmpty())
			return;
		double column = 80;
		paper.text(paper.font(Type.LEAD).printable(label), Type.LEAD, Paper.LEFT, paper.y());
		paper.paragraph(value, Type.BODY, Paper.LEFT + column, Paper.WIDTH - column);
	}

	private void verdict(Paper paper) throws IOException {
		Tone tone = report.verdict().tone();
		List<String> lines = paper.lines(report.verdict().sentence(), Type.BODY, Paper.WIDTH - TONES - 3 * GAP);
		double height = lines.size() * Type.BODY.leading() + 2 * GAP;
		paper.down(GAP + 2);
		paper.fill(Paper.LEFT, paper.y(), Paper.WIDTH, height, Colour.ground(tone));
		paper.fill(Paper.LEFT, paper.y(), 3, height, Colour.of(tone));
		paper.text(ToneWords.of(tone), Type.STRONG.in(Colour.of(tone)), Paper.LEFT + GAP + 4, paper.y() + GAP);
		paper.text(lines, Type.BODY, Paper.LEFT + 2 * GAP + TONES, paper.y() + GAP);
		paper.down(height);
	}

	private static void section(Paper paper, Section section, PDDocumentOutline outline) throws IOException {
		paper.down(SECTION_GAP);
		paper.need(WITH_TITLE + firstChart(paper, section));
		mark(paper, section.title(), outline);
		paper.paragraph(section.title(), Type.HEADING, Paper.LEFT, Paper.WIDTH);
		if (!section.lead().isEmpty())
			paper.paragraph(section.lead(), Type.LEAD, Paper.LEFT, Paper.WIDTH);
		paper.down(4);
		new PdfFacts(paper).write(section.facts());
		for (Finding finding : section.findings())
			finding(paper, finding);
		for (Chart chart : section.charts())
			chart(paper, chart);
		for (ReportModel.Table table : section.tables())
			new PdfTable(paper, table).write();
	}

	/** A chart that comes first stays with the title. */
	private static double firstChart(Paper paper, Section section) {
		boolean first = section.facts().isEmpty() && section.findings().isEmpty() && !section.charts().isEmpty();
		return first ? ChartPainter.of(section.charts().getFirst(), new PdfCanvas(paper), Paper.WIDTH).height() : 0;
	}

	private static void mark(Paper paper, String title, PDDocumentOutline outline) {
		PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
		destination.setPage(paper.page());
		destination.setTop((int) (paper.page().getMediaBox().getHeight() - paper.y() + GAP));
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(title);
		item.setDestination(destination);
		outline.addLast(item);
	}

	private static void finding(Paper paper, Finding finding) throws IOException {
		double x = Paper.LEFT + TONES + GAP;
		double width = Paper.WIDTH - TONES - GAP;
		List<String> what = paper.lines(finding.what(), Type.BODY, width);
		List<String> advice = finding.advice().isEmpty() ? List.of() : paper.lines(finding.advice(), Type.LEAD, width);
		paper.need((what.size() + advice.size()) * Type.BODY.leading() + GAP);
		paper.down(GAP / 2);
		paper.text(ToneWords.of(finding.tone()), Type.STRONG.in(Colour.of(finding.tone())), Paper.LEFT, paper.y());
		paper.paragraph(finding.what(), Type.BODY, x, width);
		if (!advice.isEmpty())
			paper.paragraph(finding.advice(), Type.LEAD, x, width);
		paper.down(GAP / 2);
		paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH, Colour.LINE);
	}

	private static void chart(Paper paper, Chart chart) throws IOException {
		ChartPainter painter = ChartPainter.of(chart, new PdfCanvas(paper), Paper.WIDTH);
		paper.need(painter.height() + 3 * GAP);
		paper.down(GAP);
		paper.paragraph(chart.title(), Type.CAPTION, Paper.LEFT, Paper.WIDTH);
		paper.down(5);
		painter.paint(Paper.LEFT, paper.y());
		paper.down(painter.height());
	}

	/** Only now is it known how many pages there are. */
	private void number(PDDocument document, Paper paper) throws IOException {
		int pages = document.getNumberOfPages();
		double top = Paper.BOTTOM + 16;
		String left = report.title() + " \u00B7 " + Figures.text(report.created());
		String title = paper.lines(left, Type.NOTE, Paper.WIDTH - 80).getFirst();
		for (int page = 0; page < pages; page++) {
			paper.reopen(page);
			String number = "Page " + (page + 1) + " of " + pages;
			paper.rule(Paper.LEFT, top - 6, Paper.WIDTH, Colour.LINE);
			paper.text(title, Type.NOTE, Paper.LEFT, top);
			paper.text(number, Type.NOTE, Paper.LEFT + Paper.WIDTH - paper.font(Type.NOTE).width(number, Type.NOTE.size()), top);
		}
	}
}
