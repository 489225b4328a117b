package org.drover.ui.jobs.internal.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.WaveLimits;
import org.drover.ui.jobs.internal.plan.BoundaryWords;
import org.drover.ui.jobs.internal.plan.WaveLine;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What bounds the waves, and what they wait for: how much services bear, first inventories, bandwidth; and what comes of it for each wave. */
final class LimitsPage extends Page {

	private static final int MOST_INVENTORIES = 1_000_000;
	private static final int FIELD = 84;
	private static final int REASON = 3;

	private final MoveModel model;
	private final RefWords words;
	private final Map<ObjectKind, Text> services = new EnumMap<>(ObjectKind.class);
	private Text contents;
	private Spinner inventories;
	private Spinner hours;
	private Text bandwidth;
	private Label problem;
	private Table waves;
	private List<WaveLine> shown = List.of();
	private boolean refreshing;

	LimitsPage(MoveModel model) {
		super(Messages.LimitsPage_title, Messages.LimitsPage_lead);
		this.model = model;
		this.words = model.request().words();
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 2, Tint.CANVAS);
		createServices(page);
		createWaits(page);
		problem = Ui.wrapped(page, "", Type.TEXT, Tint.BAD, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(problem);
		Ui.visible(problem, false);
		createReasons(page);
		refresh();
		return page;
	}

	private void createServices(Composite page) {
		Composite card = Ui.card(page, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		for (ObjectKind kind : LimitsInput.SERVICES)
			services.put(kind, number(card, KindWords.name(kind), kind == ObjectKind.DISTRIBUTION_POINT ? Messages.LimitsPage_connections : Messages.LimitsPage_clients,
					usual(kind)));
		contents = number(card, Messages.LimitsPage_contents, Messages.LimitsPage_contents_tip,
				Words.say(Messages.LimitsPage_published, WaveLimits.DEFAULT.contents()));
	}

	/** What a service of the kind may serve where nobody says otherwise. */
	private static String usual(ObjectKind kind) {
		long shared = WaveLimits.DEFAULT.of(kind, false);
		long alone = WaveLimits.DEFAULT.of(kind, true);
		if (shared == Long.MAX_VALUE)
			return Messages.LimitsPage_noLimit;
		return shared == alone ? Words.say(Messages.LimitsPage_published, shared) : Words.say(Messages.LimitsPage_alone, shared, alone);
	}

	private Text number(Composite card, String name, String tip, String usual) {
		label(card, name);
		Text field = Ui.field(new Text(card, SWT.BORDER | SWT.RIGHT));
		field.setToolTipText(tip);
		Names.give(field, name);
		GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(field);
		field.addListener(SWT.Modify, event -> replan());
		note(card, usual);
		return field;
	}

	private void createWaits(Composite page) {
		Composite card = Ui.card(page, 3);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
		inventories = spinner(card, Messages.LimitsPage_inventories, Messages.LimitsPage_inventories_tip, 0, MOST_INVENTORIES,
				Words.say(Messages.LimitsPage_inventories_usual, WaveLimits.DEFAULT.inventoriesPerHour()));
		hours = spinner(card, Messages.LimitsPage_hours, Messages.LimitsPage_hours_tip, 1, WaveLimits.MOST_HOURS,
				Words.say(Messages.LimitsPage_hours_usual, WaveLimits.DEFAULT.hours()));
		Label label = label(card, Messages.LimitsPage_bandwidth);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		bandwidth = Ui.field(new Text(card, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL));
		bandwidth.setToolTipText(Messages.LimitsPage_bandwidth_tip);
		Names.give(bandwidth, Messages.LimitsPage_bandwidth.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(160, 3 * bandwidth.getLineHeight()).applyTo(bandwidth);
		bandwidth.addListener(SWT.Modify, event -> replan());
		Label usual = Ui.wrapped(card, Messages.LimitsPage_bandwidth_usual, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(usual);
	}

	private Spinner spinner(Composite card, String name, String tip, int least, int most, String usual) {
		label(card, name);
		Spinner spinner = Ui.field(new Spinner(card, SWT.BORDER));
		spinner.setMinimum(least);
		spinner.setMaximum(most);
		spinner.setToolTipText(tip);
		Names.give(spinner, name.replace("&", ""));
		GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
		spinner.addListener(SWT.Modify, event -> replan());
		note(card, usual);
		return spinner;
	}

	private static Label label(Composite card, String name) {
		Label label = Ui.label(card, name, Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private static void note(Composite card, String usual) {
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT)
				.applyTo(Ui.wrapped(card, usual, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD));
	}

	private void createReasons(Composite page) {
		waves = Ui.dressed(new Table(page, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		waves.setHeaderVisible(true);
		waves.setToolTipText("");
		Names.give(waves, Messages.LimitsPage_ends);
		Ui.column(waves, Messages.LimitsPage_wave, 60, SWT.RIGHT);
		Ui.column(waves, Messages.LimitsPage_does, 220, SWT.LEFT);
		Ui.column(waves, KindWords.names(ObjectKind.CLIENT), 70, SWT.RIGHT);
		Ui.column(waves, Messages.LimitsPage_ends, 300, SWT.LEFT);
		LastColumn.fill(waves.getColumn(REASON), 200);
		CellTips.show(waves, (row, column) -> column == REASON ? reason(shown.get(row)) : "");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 100).applyTo(waves);
		waves.addListener(SWT.SetData, this::fill);
	}

	private void fill(Event event) {
		WaveLine line = shown.get(event.index);
		((TableItem) event.item).setText(new String[] { Integer.toString(line.wave().number()), line.wave().title(),
				line.clients() == 0 ? "" : Words.number(line.clients()), reason(line) });
	}

	private String reason(WaveLine line) {
		return BoundaryWords.of(line.wave().boundary(), words);
	}

	@Override
	void show(PlanResult result) {
		shown = result.waves();
		waves.setItemCount(shown.size());
		waves.clearAll();
	}

	/** What a person is just writing stays as he wrote it. */
	@Override
	void refresh() {
		boolean unread = !model.unreadable().isEmpty();
		if (!unread && !means(model.options().limits()))
			show(LimitsInput.of(model.options().limits()));
		problem.setText(model.unreadable());
		if (unread != problem.getVisible() || unread) {
			Ui.visible(problem, unread);
			problem.getParent().layout(true, true);
		}
	}

	/** Whether what the fields say comes to these limits. */
	private boolean means(WaveLimits limits) {
		try {
			return input().over(limits).equals(limits);
		} catch (DroverException e) {
			return false;
		}
	}

	private void show(LimitsInput input) {
		refreshing = true;
		inventories.setSelection(input.inventoriesPerHour());
		hours.setSelection(input.hours());
		services.forEach((kind, field) -> field.setText(input.services().get(kind)));
		contents.setText(input.contents());
		bandwidth.setText(input.bandwidth());
		refreshing = false;
	}

	private void replan() {
		if (refreshing)
			return;
		try {
			WaveLimits limits = input().over(model.options().limits());
			model.unreadable("");
			model.plan(model.options().with(limits));
		} catch (DroverException e) {
			model.unreadable(e.getMessage());
		}
	}

	private LimitsInput input() {
		Map<ObjectKind, String> typed = new EnumMap<>(ObjectKind.class);
		services.forEach((kind, field) -> typed.put(kind, field.getText()));
		return new LimitsInput(inventories.getSelection(), hours.getSelection(), typed, contents.getText(), bandwidth.getText());
	}

	@Override
	Mark mark(PlanResult result) {
		if (!model.unreadable().isEmpty())
			return new Mark(Messages.LimitsPage_unreadable, Tint.BAD);
		boolean usual = LimitsInput.of(result.options().limits()).equals(LimitsInput.of(WaveLimits.DEFAULT));
		return new Mark(usual ? Messages.LimitsPage_asUsual : Messages.LimitsPage_set, Tint.MUTED_TEXT);
	}
}
