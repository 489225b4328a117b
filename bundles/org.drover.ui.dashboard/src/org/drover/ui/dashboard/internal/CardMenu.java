package org.drover.ui.dashboard.internal;

import org.drover.ui.dashboard.internal.cards.Card;
import org.drover.ui.dashboard.internal.cards.Link;
import org.drover.ui.dashboard.internal.layout.Direction;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;

/** What can be done with a card: follow its figures, move it, put it away. */
final class CardMenu {

	private final Board board;
	private final Card card;

	CardMenu(Board board, Card card) {
		this.board = board;
		this.card = card;
	}

	/** Made anew each time it is opened. */
	Menu menu() {
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(this::fill);
		return manager.createContextMenu(card);
	}

	private void fill(IMenuManager menu) {
		card.links().stream().distinct().forEach(link -> menu.add(action(link)));
		menu.add(new Separator());
		for (Direction direction : Direction.values())
			menu.add(action(direction.label(), () -> board.move(card, direction)));
		menu.add(new Separator());
		menu.add(action(Messages.CardMenu_hide, () -> board.show(card, false)));
		cards(board, menu);
	}

	private static IAction action(Link link) {
		return action(link.words(), link::follow);
	}

	/** Which cards are shown. */
	static void cards(Board board, IMenuManager menu) {
		MenuManager cards = new MenuManager(Messages.CardMenu_cards);
		for (Card each : board.all())
			cards.add(check(board, each));
		menu.add(cards);
		menu.add(action(Messages.CardMenu_reset, board::reset));
	}

	private static IAction check(Board board, Card each) {
		Action check = new Action(each.title(), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				board.show(each, isChecked());
			}
		};
		check.setChecked(board.shown(each));
		return check;
	}

	private static IAction action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
