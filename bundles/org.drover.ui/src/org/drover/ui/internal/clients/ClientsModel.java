package org.drover.ui.internal.clients;

import java.util.function.Consumer;

import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.internal.estate.Latest;
import org.drover.ui.internal.estate.States;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.widgets.Control;

/** Decides what the table shows: the clients of what was selected last, filtered and sorted in the background. For the UI thread. */
final class ClientsModel implements CurrentProject.Listener, SessionListener {

	/** @param shown of the list, after filter and order */
	record Content(ClientList list, int[] shown) {
	}

	private static final int TYPING_PAUSE = 150;

	private final Consumer<Content> show;
	private final Runnable busy;
	private final Latest listing;
	private final Latest arranging;
	private ProjectSession session;
	private Object subject;
	private ClientList list;
	private Arrangement arrangement = Arrangement.AS_GATHERED;

	/**
	 * @param show gets what to show; null where there is nothing
	 * @param busy told that the table will change, but not at once
	 */
	ClientsModel(Control owner, Consumer<Content> show, Runnable busy) {
		this.show = show;
		this.busy = busy;
		this.listing = new Latest(owner);
		this.arranging = new Latest(owner);
	}

	void start() {
		CurrentProject.get().addListener(this);
		projectChanged();
	}

	void stop() {
		CurrentProject.get().removeListener(this);
		listenTo(null);
	}

	@Override
	public void projectChanged() {
		listenTo(CurrentProject.get().session().orElse(null));
		subject = null;
		list = null;
		listing.cancel();
		arranging.cancel();
		show.accept(null);
	}

	@Override
	public void topologiesChanged() {
		if (subject != null)
			select(again(subject));
	}

	@Override
	public void jobsChanged() {
		if (subject != null)
			select(subject);
	}

	/** Shows the clients of a collection, a site or a topology: at once, and again when their states are known. */
	void select(Object other) {
		subject = other;
		arranging.cancel();
		if (other == null) {
			projectChanged();
			return;
		}
		TopologySnapshot snapshot = other instanceof TopologySnapshot topology ? topology : ((EstateObject) other).snapshot();
		ProjectSession of = session;
		EstateStates before = list != null && list.snapshot() == snapshot ? list.states() : EstateStates.UNKNOWN;
		listing.run("List clients", monitor -> ClientLists.of(other, before), first -> {
			take(first);
			listing.run("Find states of clients", monitor -> ClientLists.of(other, States.of(of, snapshot, monitor)), this::take);
		});
	}

	void filter(String words) {
		arrangement = arrangement.withWords(words);
		arrange(TYPING_PAUSE);
	}

	/** @param column null for the order of the list */
	void sort(ClientColumn column, SortDirectionEnum direction) {
		arrangement = arrangement.sortedBy(column, direction == SortDirectionEnum.DESC);
		arrange(0);
	}

	private void take(ClientList found) {
		list = found;
		arrange(0);
	}

	private void arrange(int pause) {
		arranging.cancel();
		if (list == null)
			return;
		ClientList of = list;
		if (arrangement.isPlain()) {
			show.accept(new Content(of, of.clients()));
			return;
		}
		busy.run();
		Arrangement wanted = arrangement;
		arranging.run("Arrange clients", pause, monitor -> wanted.arrange(of, monitor), shown -> show.accept(new Content(of, shown)));
	}

	/** The same thing in the newest snapshots; null where it is gone. */
	private Object again(Object old) {
		if (old instanceof TopologySnapshot topology)
			return session.topology(topology.name()).filter(found -> found.inventory().isPresent()).orElse(null);
		EstateObject object = (EstateObject) old;
		return session.topology(object.snapshot().name()).filter(found -> found.inventory().isPresent()).map(found -> {
			int index = found.inventory().get().estate().indexOf(object.ref());
			return index < 0 ? null : new EstateObject(found, index);
		}).orElse(null);
	}

	private void listenTo(ProjectSession other) {
		if (session != null)
			session.removeListener(this);
		session = other;
		if (session != null)
			session.addListener(this);
	}
}
