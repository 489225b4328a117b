package org.drover.ui.dashboard.internal.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.schedule.ReportSchedule;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Asks which reports are to be written by themselves, when and where to. */
final class AddScheduleDialog extends CanvasDialog {

	private static final int WIDTH = 620;
	private static final int KEPT = 30;
	private static final LocalTime AT = LocalTime.of(6, 0);

	private final List<ReportSchedule> others;
	private final Path project;
	private final ScheduleWords words = new ScheduleWords(ZoneId.systemDefault());
	private final Map<ReportKind, Button> kinds = new EnumMap<>(ReportKind.class);
	private final Map<Format, Button> formats = new EnumMap<>(Format.class);
	private Text name;
	private Text folder;
	private String proposed = "";
	private Combo interval;
	private DateTime at;
	private Combo zone;
	private Spinner keep;
	private NewSchedule chosen;

	/**
	 * @param others  that are there already
	 * @param project the folder beside which reports are proposed to go
	 */
	AddScheduleDialog(Shell parent, List<ReportSchedule> others, Path project) {
		super(parent, Messages.AddScheduleDialog_title, WIDTH, SWT.DEFAULT);
		this.others = others;
		this.project = project;
	}

	/** Once OK was pressed. */
	NewSchedule chosen() {
		return chosen;
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.AddScheduleDialog_lead);
		Composite fields = Ui.grid(area, 3, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		createName(fields);
		createKinds(fields);
		createFormats(fields);
		createTimes(fields);
		createFolder(fields);
		createKeep(fields);
		propose();
	}

	private void createName(Composite area) {
		label(area, Messages.AddScheduleDialog_name);
		name = Ui.field(new Text(area, SWT.BORDER));
		name.addListener(SWT.Modify, event -> propose());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
	}

	private void createKinds(Composite area) {
		label(area, Messages.AddScheduleDialog_kinds);
		Composite row = row(area);
		for (ReportKind kind : ReportKind.values()) {
			Button button = check(row, kind.title(), kind == ReportKind.EXECUTIVE);
			button.setToolTipText(kind.about());
			kinds.put(kind, button);
		}
	}

	private void createFormats(Composite area) {
		label(area, Messages.AddScheduleDialog_formats);
		Composite row = row(area);
		for (Format format : Format.values())
			formats.put(format, check(row, format.name(), format == Format.HTML || format == Format.PDF));
	}

	private static Composite row(Composite area) {
		Composite row = Ui.grid(area, 3, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(16, 6).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		return row;
	}

	private Button check(Composite row, String text, boolean selected) {
		Button button = new Button(row, SWT.CHECK);
		Look.dress(button, Tint.CANVAS, Tint.TEXT);
		button.setText(text);
		button.setSelection(selected);
		button.addListener(SWT.Selection, event -> check());
		return button;
	}

	private void createTimes(Composite area) {
		label(area, Messages.AddScheduleDialog_when);
		Composite line = Ui.grid(area, 3, Tint.CANVAS);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
		interval = new Combo(line, SWT.READ_ONLY);
		Interval.ALL.forEach(each -> interval.add(ScheduleWords.interval(each)));
		interval.setVisibleItemCount(Interval.ALL.size());
		interval.select(Interval.ALL.indexOf(Interval.DAY));
		interval.addListener(SWT.Selection, event -> check());
		at = Ui.field(new DateTime(line, SWT.TIME | SWT.SHORT | SWT.BORDER));
		at.setTime(AT.getHour(), AT.getMinute(), 0);
		at.setToolTipText(Messages.AddScheduleDialog_atTip);
		at.addListener(SWT.Selection, event -> check());
		zone = Ui.field(new Combo(line, SWT.DROP_DOWN | SWT.BORDER));
		zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new));
		zone.setText(ZoneId.systemDefault().getId());
		zone.setToolTipText(Messages.AddScheduleDialog_zoneTip);
		zone.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(zone);
	}

	private void createFolder(Composite area) {
		label(area, Messages.AddScheduleDialog_folder);
		folder = Ui.field(new Text(area, SWT.BORDER));
		folder.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).grab(true, false).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.AddScheduleDialog_browse);
		browse.addListener(SWT.Selection, event -> browse());
	}

	private void createKeep(Composite area) {
		label(area, Messages.AddScheduleDialog_keep);
		keep = Ui.field(new Spinner(area, SWT.BORDER));
		keep.setValues(KEPT, 1, ReportSchedule.MOST_KEPT, 0, 1, 10);
		keep.setToolTipText(Messages.AddScheduleDialog_keepTip);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(keep);
	}

	private static void label(Composite area, String text) {
		Ui.label(area, text, Type.TEXT, Tint.TEXT, Tint.CANVAS);
	}

	/** A folder that goes by the name, where nobody has named one. */
	private void propose() {
		if (folder.getText().isBlank() || folder.getText().equals(proposed)) {
			String end = name.getText().isBlank() ? "" : "-" + name.getText().strip().replace(' ', '-').replaceAll("[^\\p{L}\\p{N}._-]", "");
			proposed = project.toAbsolutePath().resolveSibling(project.getFileName() + "-reports" + end).toString();
			folder.setText(proposed);
		}
		check();
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.AddScheduleDialog_browseTitle);
		dialog.setFilterPath(folder.getText());
		String picked = dialog.open();
		if (picked != null)
			folder.setText(picked);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.AddScheduleDialog_add, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		if (foot() == null)
			return;
		Instant now = Instant.now();
		NewSchedule read = read();
		Optional<String> objection = read.objection(others, now);
		getButton(IDialogConstants.OK_ID).setEnabled(objection.isEmpty());
		if (objection.isPresent())
			foot().say(objection.get(), name.getText().isBlank() ? Tint.MUTED_TEXT : Tint.BAD);
		else
			foot().say(first(read, now), Tint.MUTED_TEXT);
	}

	private String first(NewSchedule sound, Instant now) {
		try {
			return Words.say(Messages.AddScheduleDialog_first, words.moment(sound.schedule(now).rhythm().next(now)));
		} catch (DroverException e) {
			throw new IllegalStateException("a schedule without objection is none", e);
		}
	}

	private NewSchedule read() {
		return new NewSchedule(name.getText(), selected(kinds, ReportKind.class), selected(formats, Format.class), folder.getText(),
				Interval.ALL.get(interval.getSelectionIndex()), LocalTime.of(at.getHours(), at.getMinutes()), zone.getText(), keep.getSelection());
	}

	private static <E extends Enum<E>> Set<E> selected(Map<E, Button> buttons, Class<E> type) {
		return buttons.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
	}

	@Override
	protected void okPressed() {
		chosen = read();
		super.okPressed();
	}
}
