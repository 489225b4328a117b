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
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Control;

/** Decides what the table shows: the clients of what was selected last, filtered and sorted in the background. For the UI thread. */
final class ClientsModel implements CurrentProject.Listener, SessionListener {

	private static final int TYPING_PAUSE = 150;

	private final Consumer<Arranged> show;
	private final Consumer<Boolean> busy;
	private final Latest listing;
	private final Latest arranging;
	private ProjectSession session;
	private Object subject;
	private ClientList list;
	private Arrangement arrangement = Arrangement.AS_GATHERED;

	/**
	 * @param show gets what to show; null where there is nothing
	 * @param busy told whether what is shown will be replaced soon
	 */
	ClientsModel(Control owner, Consumer<Arranged> show, Consumer<Boolean> busy) {
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
		ClientFacts known = list != null && list.snapshot() == snapshot ? list.facts() : null;
		busy.accept(true);
		listing.run(Messages.ClientsModel_list, monitor -> ClientLists.of(other, before, facts(snapshot, known, monitor)), first -> {
			take(first);
			listing.run(Messages.ClientsModel_states, monitor -> ClientLists.of(other, States.of(of, snapshot, monitor), first.facts()), this::take);
		});
	}

	private static ClientFacts facts(TopologySnapshot snapshot, ClientFacts known, IProgressMonitor monitor) {
		return known != null ? known : new ClientFacts(snapshot.inventory().orElseThrow().estate(), new Stop(monitor));
	}

	Arrangement arrangement() {
		return arrangement;
	}

	/** Shows the same clients in another way, as soon as that is worked out. */
	void arrange(Arrangement other) {
		int pause = other.words().equals(arrangement.words()) ? 0 : TYPING_PAUSE;
		arrangement = other;
		arrange(pause);
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
			shown(Arranged.plain(of, of.clients()));
			return;
		}
		busy.accept(true);
		Arrangement wanted = arrangement;
		arranging.run(Messages.ClientsModel_arrange, pause, monitor -> wanted.arrange(of, new Stop(monitor)), this::shown);
	}

	private void shown(Arranged arranged) {
		busy.accept(false);
		show.accept(arranged);
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
