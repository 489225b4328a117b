package org.drover.ui.dashboard.internal.layout;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.slf4j.LoggerFactory;

/** Remembers the order of the cards in the workspace. */
public final class KeptOrder {

	private static final IPersistentPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.drover.ui.dashboard");
	private static final String CARDS = "cards";

	private KeptOrder() {
	}

	/** @param defaults all cards there are */
	public static CardOrder read(List<String> defaults) {
		return CardOrder.read(STORE.getString(CARDS), defaults);
	}

	public static void keep(CardOrder order) {
		STORE.setValue(CARDS, order.text());
		try {
			STORE.save();
		} catch (IOException e) {
			LoggerFactory.getLogger(KeptOrder.class).warn("the order of the cards is not kept", e); //$NON-NLS-1$
		}
	}
}
