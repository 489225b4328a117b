package org.drover.ui.dashboard.internal;

import java.util.List;

import org.drover.ui.dashboard.internal.cards.BoardLayout;
import org.drover.ui.dashboard.internal.cards.Card;
import org.drover.ui.dashboard.internal.cards.HeadCard;
import org.drover.ui.dashboard.internal.cards.MessageCard;
import org.drover.ui.dashboard.internal.figures.Figures;
import org.drover.ui.dashboard.internal.layout.CardDrag;
import org.drover.ui.dashboard.internal.layout.CardOrder;
import org.drover.ui.dashboard.internal.layout.Direction;
import org.drover.ui.dashboard.internal.layout.KeptOrder;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The cards of the dashboard, in the order that a person gave them, in as many columns as there is room for. */
final class Board {

	private static final String NOTHING_MOVED = Messages.Board_nothingMoved;
	private static final int LINE = 24;

	private final ScrolledComposite scroll;
	private final Composite cards;
	private final MessageCard message;
	private final HeadCard head;
	private final Deck deck;
	private final JobTeller teller = new JobTeller();
	private CardOrder order;
	private boolean empty = true;
	private Links links;

	Board(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		cards = new Composite(scroll, SWT.DOUBLE_BUFFERED);
		cards.setLayout(new BoardLayout());
		Look.dress(scroll, Tint.CANVAS, Tint.TEXT);
		Look.dress(cards, Tint.CANVAS, Tint.TEXT);
		head = new HeadCard(cards);
		message = new MessageCard(cards);
		deck = new Deck(cards);
		order = KeptOrder.read(deck.ids());
		hookCards();
		scroll.setContent(cards);
		scroll.setExpandHorizontal(true);
		scroll.setShowFocusedControl(true);
		scroll.getVerticalBar().setIncrement(LINE);
		scroll.addListener(SWT.Resize, event -> arrange());
		scroll.getVerticalBar().addListener(SWT.Show, event -> arrangeLater());
		scroll.getVerticalBar().addListener(SWT.Hide, event -> arrangeLater());
		Look.onChange(cards, this::redraw);
		sort();
	}

	private void hookCards() {
		CardDrag drag = new CardDrag(cards, (card, other, behind) -> arrange(order.moved(deck.id(card), deck.id(other), behind)));
		for (String id : deck.ids()) {
			Card card = deck.card(id);
			card.setMenu(new CardMenu(this, card).menu());
			card.addListener(SWT.KeyDown, event -> key(card, event));
			drag.hook(card);
		}
	}

	private void key(Card card, Event event) {
		if (event.stateMask == SWT.MOD1)
			Direction.of(event.keyCode).ifPresent(direction -> move(card, direction));
		else if (event.stateMask == 0 && event.keyCode == SWT.DEL)
			show(card, false);
	}

	/** Past the next card that is there; does nothing where there is none. */
	void move(Card card, Direction direction) {
		List<Card> others = visible().stream().filter(other -> other != card).toList();
		direction.neighbour(card.getBounds(), others, Control::getBounds)
				.ifPresent(other -> arrange(order.moved(deck.id(card), deck.id(other), direction.behind())));
		card.setFocus();
	}

	/** All cards that a person can move and put away, in their order. */
	List<Card> all() {
		return order.cards().stream().map(deck::card).toList();
	}

	boolean shown(Card card) {
		return !order.hidden().contains(deck.id(card));
	}

	void show(Card card, boolean show) {
		arrange(order.shown(deck.id(card), show));
	}

	/** Back to the order there was before anybody changed it, with all cards. */
	void reset() {
		arrange(CardOrder.of(deck.ids()));
	}

	private void arrange(CardOrder other) {
		order = other;
		KeptOrder.keep(order);
		sort();
		reveal();
	}

	/** The order of the controls is that of the layout, and of the Tab key. */
	private void sort() {
		Control before = message;
		for (Card card : all()) {
			card.moveBelow(before);
			before = card;
		}
	}

	private List<Card> visible() {
		return all().stream().filter(Control::getVisible).toList();
	}

	/** A sentence, and no figures. */
	void show(String sentence) {
		teller.clear();
		deck.empty();
		empty = true;
		message.show(sentence);
		message.setVisible(true);
		head.setVisible(false);
		reveal();
	}

	void show(Figures figures, Links newLinks) {
		links = newLinks;
		empty = false;
		teller.latest(figures.latest());
		head.show(figures.source(), figures.gatheredAt());
		deck.show(figures, links);
		deck.show(teller, links);
		message.show(NOTHING_MOVED);
		message.setVisible(figures.latest().isEmpty());
		head.setVisible(true);
		reveal();
	}

	/** A job goes on; the other figures follow when they are read. */
	void show(JobProgress news) {
		teller.progressed(news);
		showJob();
	}

	/** Jobs have begun or ended; the other figures follow when they are read. */
	void show(List<JobSnapshot> newJobs) {
		teller.jobs(newJobs);
		showJob();
	}

	private void showJob() {
		if (!empty)
			deck.show(teller, links);
	}

	void setFocus() {
		for (Control card : cards.getChildren()) {
			if (card.getVisible() && card.setFocus())
				return;
		}
	}

	/** Shows those that have something to show and have not been put away. */
	private void reveal() {
		all().forEach(card -> card.setVisible(deck.filled(card) && shown(card)));
		arrange();
	}

	private void redraw() {
		for (Control card : cards.getChildren())
			card.redraw();
		arrange();
	}

	/** The room beside the bar is known only after it has come or gone. */
	private void arrangeLater() {
		scroll.getDisplay().asyncExec(() -> {
			if (!scroll.isDisposed())
				arrange();
		});
	}

	private void arrange() {
		int width = scroll.getClientArea().width;
		if (width <= 0)
			return;
		cards.setSize(cards.computeSize(width, SWT.DEFAULT));
		cards.layout();
		scroll.getVerticalBar().setPageIncrement(Math.max(LINE, scroll.getClientArea().height - LINE));
	}
}
