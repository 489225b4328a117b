package org.drover.ui.jobs.internal.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.drover.plan.Layer;
import org.drover.plan.Strategies;
import org.drover.ui.jobs.internal.plan.LayerWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What becomes of services and content while clients move, layer by layer, and what the plan makes of that. */
final class StrategiesPage extends Page {

	private static final int WIDTH = 200;

	private final MoveModel model;
	private final Map<Layer, Combo> strategies = new EnumMap<>(Layer.class);
	private final Map<Layer, Label> figures = new EnumMap<>(Layer.class);
	private Composite card;

	StrategiesPage(MoveModel model) {
		super(Messages.StrategiesPage_title, Messages.StrategiesPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		card = Ui.card(page, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		StrategyInput.LAYERS.forEach(this::createLayer);
		LayerWords.meanings().forEach(meaning -> Ui.wrapped(page, meaning, Type.SMALL, Tint.MUTED_TEXT, Tint.CANVAS));
		refresh();
		return page;
	}

	private void createLayer(Layer layer) {
		String name = LayerWords.name(layer);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(Ui.label(card, name, Type.TEXT, Tint.TEXT, Tint.CARD));
		Combo combo = Ui.field(new Combo(card, SWT.READ_ONLY | SWT.BORDER));
		combo.setItems(StrategyInput.offers(layer).stream().map(offer -> LayerWords.name(layer, offer)).toArray(String[]::new));
		combo.setToolTipText(Words.say(Messages.StrategiesPage_tip, name));
		Names.give(combo, name);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection, event -> choose(layer, combo.getSelectionIndex()));
		strategies.put(layer, combo);
		Label said = Ui.wrapped(card, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(said);
		figures.put(layer, said);
	}

	private void choose(Layer layer, int offer) {
		Strategies chosen = StrategyInput.with(model.options().strategies(), layer, StrategyInput.offers(layer).get(offer));
		model.plan(model.options().with(chosen));
	}

	/** Where a choice could not be planned it is again what it was. */
	@Override
	void refresh() {
		strategies.forEach((layer, combo) -> {
			int chosen = StrategyInput.offers(layer).indexOf(StrategyInput.chosen(model.options().strategies(), layer));
			if (combo.getSelectionIndex() != chosen)
				combo.select(chosen);
		});
	}

	/** Services that an earlier job has shared make no plan unless their strategy is said. */
	@Override
	boolean needsPlan() {
		return false;
	}

	@Override
	void show(PlanResult result) {
		result.plan().layers().stream().filter(layer -> figures.containsKey(layer.layer()))
				.forEach(layer -> figures.get(layer.layer()).setText(LayerWords.of(layer, model.request().source().name())));
		card.getParent().layout(true, true);
	}

	@Override
	Mark mark(PlanResult result) {
		List<Layer> chosen = StrategyInput.LAYERS.stream().filter(layer -> StrategyInput.chosen(result.options().strategies(), layer).isPresent()).toList();
		return new Mark(chosen.isEmpty() ? Messages.StrategiesPage_byNeed : Words.say(Messages.StrategiesPage_chosen, chosen.size()), Tint.MUTED_TEXT);
	}
}
